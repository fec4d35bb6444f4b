import { classifyWords, type WordFacts } from "./classify-words.ts";
import { findSigns } from "./find-signs.ts";
import { type Furniture, nameFurniture } from "./furniture.ts";
import { FULL_LIKENESS, type Likeness, newHeadTrigrams } from "./head-trigrams.ts";
import type { Lexicon } from "./lexicon.ts";
import { type LineScore, type LineWeights, scoreLine } from "./line-score.ts";
import { type LineFacts, scanLine } from "./scan-line.ts";
import { scriptOf } from "./scripts.ts";
import type { SignName } from "./signs.ts";

/** A line of a body, analysed. */
export interface AnalysedLine extends Likeness {
  readonly facts: LineFacts;
  readonly words: WordFacts;
  /** The score of the line by itself. */
  readonly score: LineScore;
  readonly signs: readonly SignName[];
  readonly furniture: Furniture | undefined;
  /** Whether the line is part of a sentence wrapped over narrow lines. */
  readonly wrapped: boolean;
}

/** The first lines of a body belong to the article, however much spam follows. */
export const FIRST_LINES = 3;

/** The number of lines at the top of a body that are taken as the article's: a fifth, between 3 and 80. */
export function headSize(spoken: number): number {
  return Math.max(FIRST_LINES, Math.min(80, Math.ceil(spoken * 0.2)));
}

/** Analyses every line of a text, and enters its words in the lexicon. */
export function analyseLines(texts: readonly string[], lexicon: Lexicon, weights: LineWeights): AnalysedLine[] {
  const spoken = texts.reduce((count, text) => count + (text.trim() === "" ? 0 : 1), 0);
  const head = newHeadTrigrams(headSize(spoken), FIRST_LINES);
  let before = false;
  return texts.map((text, at): AnalysedLine => {
    const facts = scanLine(text, lexicon);
    const words = classifyWords(facts.words);
    const after = flowsInto(text, texts[at + 1]);
    const wrapped = before || after;
    before = after;
    return {
      facts,
      words,
      score: scoreLine(facts, weights),
      signs: findSigns(facts, words),
      furniture: nameFurniture(facts),
      wrapped,
      ...(facts.blank ? FULL_LIKENESS : head.compare(facts)),
    };
  });
}

/** Whether a sentence runs on from one narrow line into the next: no stop at the end, no capital at the start. */
function flowsInto(line: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (line.length < 30 || line.length > 100 || next.length > 100 || !line.includes(" ")) return false;
  const end = line.trimEnd();
  const last = end.charCodeAt(end.length - 1);
  const first = next[0] ?? "";
  const small =
    first === first.toLowerCase() || next.startsWith("I ") || next.startsWith("I'") || next.startsWith("I’");
  return (scriptOf(last) > 0 || last === 44) && line.charCodeAt(0) > 32 && small && scriptOf(next.charCodeAt(0)) > 0;
}

import { describeLine, type LineFacts } from "./describe-line.ts";
import { describeWords, type WordFacts } from "./describe-words.ts";
import { findEchoes } from "./find-echoes.ts";
import { findSigns, isMarkup } from "./find-signs.ts";
import { type Furniture, nameFurniture } from "./furniture.ts";
import { LIKE, type Likeness, newHeadLetters } from "./head-letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { type LineScore, type LineWeights, scoreLine } from "./line-score.ts";
import { scriptOf } from "./scripts.ts";
import type { SignName } from "./signs.ts";

/** All that is known of one line of a body. */
export interface Described extends Likeness {
  readonly facts: LineFacts;
  readonly words: WordFacts;
  /** What the line says by itself. */
  readonly score: LineScore;
  /** The signs of the line itself and of its neighbourhood. */
  readonly signs: readonly SignName[];
  readonly furniture: Furniture | undefined;
  /** True when the line is one of a sentence broken over narrow lines. */
  readonly wrapped: boolean;
}

/** The first lines of a body, which are the article's however much spam stands below. */
export const FIRST_LINES = 3;

/** Lines at the top of a body that are taken for the article's: a fifth, but a few at least. */
export function headSize(spoken: number): number {
  return Math.max(FIRST_LINES, Math.min(80, Math.ceil(spoken * 0.2)));
}

/** Describes every line of a text, each with what its neighbours add to it, and enters its words in the lexicon. */
export function describeLines(texts: readonly string[], lexicon: Lexicon, weights: LineWeights): Described[] {
  const spoken = texts.reduce((count, text) => count + (text.trim() === "" ? 0 : 1), 0);
  const head = newHeadLetters(headSize(spoken), FIRST_LINES);
  const scores: LineScore[] = [];
  const likeness: Likeness[] = [];
  const facts = texts.map((text, at) => {
    const line = describeLine(text, lexicon);
    scores[at] = scoreLine(line, weights);
    likeness[at] = line.blank ? LIKE : head.compare(line);
    return line;
  });
  const words = facts.map((line) => describeWords(line.words));
  const echoes = findEchoes(facts, words, lexicon.size);
  let before = false;
  return facts.map((line, at): Described => {
    const { alike, alikeFirst } = likeness[at] ?? LIKE;
    const after = flowsInto(texts[at], texts[at + 1]);
    const said = words[at] ?? describeWords([]);
    const signs = findSigns(line, said);
    const repeated = echoes[at] ?? [];
    const wrapped = before || after;
    before = after;
    return {
      facts: line,
      words: said,
      score: scores[at] ?? { comment: 0, spam: 0 },
      signs: repeated.length === 0 || isMarkup(line) ? signs : [...signs, ...repeated],
      furniture: nameFurniture(line),
      wrapped,
      alike,
      alikeFirst,
    };
  });
}

/** Whether a sentence runs on from one narrow line into the next: no stop at the end, no capital at the start. */
function flowsInto(line: string | undefined, next: string | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  if (line.length < 30 || line.length > 100 || next.length > 100 || !line.includes(" ")) return false;
  const end = line.trimEnd();
  const last = end.charCodeAt(end.length - 1);
  const first = next[0] ?? "";
  const small =
    first === first.toLowerCase() || next.startsWith("I ") || next.startsWith("I'") || next.startsWith("I’");
  return (scriptOf(last) > 0 || last === 44) && line.charCodeAt(0) > 32 && small && scriptOf(next.charCodeAt(0)) > 0;
}

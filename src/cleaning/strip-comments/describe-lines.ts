import { describeLine, type LineFacts } from "./describe-line.ts";
import { describeWords, type WordFacts } from "./describe-words.ts";
import { findEchoes } from "./find-echoes.ts";
import { findSigns, isMarkup, isQuotation } from "./find-signs.ts";
import { type Furniture, nameFurniture } from "./furniture.ts";
import { scoreLearned } from "./learned.ts";
import type { Lexicon } from "./lexicon.ts";
import { scriptOf } from "./scripts.ts";
import type { SignName } from "./signs.ts";

/** All that is known of one line before any run is weighed. */
export interface Described {
  readonly facts: LineFacts;
  readonly words: WordFacts;
  /** The learned score, smoothed over lines that one sentence runs through. */
  readonly learned: number;
  /** The signs of the line itself and of its neighbourhood. */
  readonly signs: readonly SignName[];
  readonly furniture: Furniture | undefined;
  /** True when the line is one of a sentence broken over narrow lines. */
  readonly wrapped: boolean;
}

/** Describes every line of a text, each with what its neighbours add to it, and enters its words in the lexicon. */
export function describeLines(texts: readonly string[], lexicon: Lexicon): Described[] {
  const scores: number[] = [];
  const facts = texts.map((text, at) => {
    const line = describeLine(text, lexicon);
    scores[at] = scoreLine(line);
    return line;
  });
  const words = facts.map((line) => describeWords(line.words));
  const echoes = findEchoes(facts, words, lexicon.size);
  let before = false;
  return facts.map((line, at): Described => {
    const after = flowsInto(texts[at], texts[at + 1]);
    const own = scores[at] ?? 0;
    let sum = own * 2;
    let share = 2;
    if (before) {
      sum += scores[at - 1] ?? 0;
      share++;
    }
    if (after) {
      sum += scores[at + 1] ?? 0;
      share++;
    }
    const said = words[at] ?? describeWords([]);
    const signs = findSigns(line, said);
    const repeated = echoes[at] ?? [];
    const wrapped = before || after;
    before = after;
    return {
      facts: line,
      words: said,
      learned: isQuotation(line.text) ? Math.min(0, sum / share) : sum / share,
      signs: repeated.length === 0 || isMarkup(line) ? signs : [...signs, ...repeated],
      furniture: nameFurniture(line),
      wrapped,
    };
  });
}

/** A line of few letters has little to learn from: code, figures, a single word. */
const FEW_LETTERS = 12;

function scoreLine(line: LineFacts): number {
  const { blank, letterCount, letters } = line;
  if (blank) return 0;
  // One character of Han, Kana or Hangul says as much as two or three letters.
  const weight = letterCount + 2 * ((letters[8] ?? 0) + (letters[9] ?? 0) + (letters[10] ?? 0));
  return scoreLearned(line) * Math.min(1, weight / FEW_LETTERS);
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

import { describeLine, type LineFacts } from "./describe-line.ts";
import type { Described } from "./evidence.ts";
import { findEchoes } from "./find-echoes.ts";
import { findSigns, isMarkup } from "./find-signs.ts";
import { nameFurniture } from "./furniture.ts";
import { scoreLearned } from "./learned.ts";
import { scriptOf } from "./scripts.ts";

/** Describes every line of a body, each with what its neighbours add to it. */
export function describeLines(texts: readonly string[]): Described[] {
  const facts = texts.map(describeLine);
  const echoes = findEchoes(facts);
  const scores = facts.map(scoreLine);
  return facts.map((line, at) => {
    const before = flowsInto(texts[at - 1], texts[at]);
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
    return {
      facts: line,
      learned: sum / share,
      signs: isMarkup(line.text) ? findSigns(line) : [...findSigns(line), ...(echoes[at] ?? [])],
      furniture: nameFurniture(line),
      wrapped: before || after,
    };
  });
}

/** A line of few letters has little to learn from: code, figures, a single word. */
const FEW_LETTERS = 12;

function scoreLine({ blank, codes, letterCount, letters }: LineFacts): number {
  if (blank) return 0;
  // One character of Han, Kana or Hangul says as much as two or three letters.
  const weight = letterCount + 2 * ((letters[8] ?? 0) + (letters[9] ?? 0) + (letters[10] ?? 0));
  return scoreLearned(codes) * Math.min(1, weight / FEW_LETTERS);
}

/** Whether a sentence runs on from one narrow line into the next. */
function flowsInto(line: string | undefined, next: string | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  if (line.length < 30 || line.length > 100 || next.length > 100 || !line.includes(" ")) return false;
  const end = line.trimEnd();
  const last = end.charCodeAt(end.length - 1);
  const first = next.charCodeAt(0);
  const goesOn = scriptOf(last) > 0 || last === 44;
  return goesOn && line.charCodeAt(0) > 32 && (scriptOf(first) > 0 || (first >= 48 && first <= 57));
}

import { describeLine } from "./describe-line.ts";
import type { Described } from "./evidence.ts";
import { findEchoes } from "./find-echoes.ts";
import { findSigns } from "./find-signs.ts";
import { nameFurniture } from "./furniture.ts";
import { scoreLearned } from "./learned.ts";

/** Describes every line of a body, each with what its neighbours add to it. */
export function describeLines(texts: readonly string[]): Described[] {
  const facts = texts.map(describeLine);
  const echoes = findEchoes(facts);
  const scores = facts.map((line) => (line.blank ? 0 : scoreLearned(line.codes)));
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
      signs: [...findSigns(line), ...(echoes[at] ?? [])],
      furniture: nameFurniture(line),
      wrapped: before || after,
    };
  });
}

/** Whether a sentence runs on from one narrow line into the next. */
function flowsInto(line: string | undefined, next: string | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  if (line.length < 30 || line.length > 100 || next.length > 100 || next.trim() === "") return false;
  const end = line.trimEnd().at(-1) ?? "";
  return !".!?:;…。".includes(end) && line.includes(" ");
}

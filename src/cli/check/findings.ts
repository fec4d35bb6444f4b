import { count } from "../../lib/count.ts";
import { listWords } from "../../lib/list-words.ts";
import type { Problem } from "../../seeds/problem.ts";

/** What a check found, for a person or a program. */
export interface Findings {
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  /** What was looked at, in words: "5 seeds". */
  readonly scope: string;
  /** The revision whose problems are left out, where there is one. */
  readonly since?: string;
}

/** How many problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): Readonly<Record<Problem["severity"], number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** "1 error, 2 warnings and 3 notes in 5 seeds"; notes are named where there are any. */
export function formatFindings({ problems, scope, since }: Findings): string {
  const counts = countProblems(problems);
  const word = (severity: Problem["severity"]) =>
    count(counts[severity], since === undefined ? severity : `new ${severity}`);
  const told = [word("error"), word("warning"), ...(counts.note > 0 ? [word("note")] : [])];
  return `${listWords(told)}${since === undefined ? "" : ` since ${since}`} in ${scope}`;
}

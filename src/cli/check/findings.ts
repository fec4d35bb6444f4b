import { count } from "../../lib/count.ts";
import { listWords } from "../../lib/list-words.ts";
import type { Problem } from "../../seeds/problem.ts";

/** The results of a check. */
export interface Findings {
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
  /** What was checked, in words: "5 seeds". */
  readonly scope: string;
  /** The revision whose problems are left out, if any. */
  readonly since?: string;
}

/** Counts problems by severity. */
export function countProblems(problems: readonly Problem[]): Readonly<Record<Problem["severity"], number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** "1 error, 2 warnings and 3 notes in 5 seeds". Notes are mentioned only if there are any. */
export function formatFindings({ problems, scope, since }: Findings): string {
  const counts = countProblems(problems);
  const word = (severity: Problem["severity"]) =>
    count(counts[severity], since === undefined ? severity : `new ${severity}`);
  const told = [word("error"), word("warning"), ...(counts.note > 0 ? [word("note")] : [])];
  return `${listWords(told)}${since === undefined ? "" : ` since ${since}`} in ${scope}`;
}

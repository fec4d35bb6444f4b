import type { Problem } from "../../seeds/problem.ts";

/**
 * The problems that were not there before, in their order. Two are the same where file, rule, field and fault are: lines
 * may have moved, and entries of lists as well. Of a problem that was there twice and is there three times, one is new.
 * `renamed` has the names of old files now.
 */
export function subtractProblems(
  problems: readonly Problem[],
  old: readonly Problem[],
  renamed: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const left = new Map<string, number>();
  for (const problem of old) {
    const identity = identityOf(withNewNames(problem, renamed));
    left.set(identity, (left.get(identity) ?? 0) + 1);
  }
  return problems.filter((problem) => {
    const identity = identityOf(problem);
    const count = left.get(identity) ?? 0;
    left.set(identity, count - 1);
    return count <= 0;
  });
}

/** What makes a problem the same wherever its lines move. */
export function identityOf(problem: Problem): string {
  const { file, rule, field, fault } = problem;
  // No text of a problem holds a zero byte.
  return [file, rule, field.replace(/\[\d+\]/g, "[]"), fault].join("\0");
}

/** An old problem as it would be told now, of a file that bears another name. */
function withNewNames(problem: Problem, renamed: ReadonlyMap<string, string>): Problem {
  let { fault } = problem;
  for (const [from, to] of renamed) if (fault.includes(from)) fault = fault.replaceAll(from, to);
  return { ...problem, file: renamed.get(problem.file) ?? problem.file, fault };
}

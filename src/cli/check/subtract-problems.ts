import type { Problem } from "../../seeds/problem.ts";

/**
 * Removes earlier problems from a list. Problems are equal if file, rule, field and fault are; line numbers and list indexes are
 * ignored. If there are two of a kind earlier and three later, one is new. `renamed` maps old file names to new ones.
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

/** A key for a problem that does not depend on line numbers. */
export function identityOf(problem: Problem): string {
  const { file, rule, field, fault } = problem;
  // Texts of problems never contain NUL.
  return [file, rule, field.replace(/\[\d+\]/g, "[]"), fault].join("\0");
}

/** An old problem with the new names of files. */
function withNewNames(problem: Problem, renamed: ReadonlyMap<string, string>): Problem {
  let { fault } = problem;
  for (const [from, to] of renamed) if (fault.includes(from)) fault = fault.replaceAll(from, to);
  return { ...problem, file: renamed.get(problem.file) ?? problem.file, fault };
}

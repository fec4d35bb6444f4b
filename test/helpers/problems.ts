import type { Problem } from "../../src/seeds/problem.ts";

/** An ordinary error with changes. */
export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    rule: "date/wrong",
    severity: "error",
    file: "seeds/dojo.txt",
    line: 4,
    column: 20,
    field: "publishedDateTime",
    fault: '"May 1" is not a date',
    cure: "write it as 2021-05-01T09:30:00Z or 2021-05-01",
    ...changes,
  };
}

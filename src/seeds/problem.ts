import { escapeInvisible } from "../lib/quote.ts";
import type { Fault } from "./fault.ts";

/**
 * Something a curator must mend. An error refuses the seed; a warning says what was repaired or is missing; a note suggests
 * what may be better, and changes nothing.
 */
export interface Problem extends Fault {
  readonly severity: "error" | "warning" | "note";
  /** The file to open: a path as the curator would type it, with forward slashes. */
  readonly file: string;
  /** 1-based; the first line where the fault is the whole file's. */
  readonly line: number;
  readonly column: number;
  /** The field at fault as it is spelled in the docs, or "" for the file as a whole. */
  readonly field: string;
}

/** One problem as one line: `seeds/dojo.txt:5:20 error publishedDateTime "May 1" is not a date; write it as …`. */
export function formatProblem(problem: Omit<Problem, "rule">): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const what = [problem.field, problem.fault].filter(Boolean).join(" ");
  const text = `${place} ${problem.severity} ${what}${problem.cure && `; ${problem.cure}`}`;
  // A CI runner obeys lines that begin with "::", and a terminal obeys escape codes: neither may come from a seed.
  return escapeInvisible(text).replace(/^::/, "\\::");
}

/** A problem of a file as a whole, or of a place in it where the fault tells one. */
export function fileProblem(
  file: string,
  fault: Fault & Partial<Pick<Problem, "line" | "column">>,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file, line: 1, column: 1, field: "", ...fault };
}

import { escapeInvisible } from "../lib/quote.ts";
import type { Fault } from "./fault.ts";

/**
 * Something for a curator to fix. An error refuses the seed; a warning says what was repaired or is missing; a note
 * only suggests.
 */
export interface Problem extends Fault {
  readonly severity: "error" | "warning" | "note";
  /** The file to open: its path as the curator would type it, with forward slashes. */
  readonly file: string;
  /** 1-based; line 1 if the fault concerns the whole file. */
  readonly line: number;
  readonly column: number;
  /** The field at fault as the docs spell it; "" for the file as a whole. */
  readonly field: string;
}

/** A problem as one line: `seeds/dojo.txt:5:20 error publishedDateTime "May 1" is not a date; write it as …`. */
export function formatProblem(problem: Omit<Problem, "rule">): string {
  const position = `${problem.file}:${problem.line}:${problem.column}`;
  const text = `${position} ${problem.severity} ${sayProblem(problem)}`;
  // CI runners obey lines that begin with "::", and terminals obey escape codes; neither may come from a seed.
  return escapeInvisible(text).replace(/^::/, "\\::");
}

/** True for an error, which refuses its seed. */
export function isError({ severity }: { readonly severity: Problem["severity"] }): boolean {
  return severity === "error";
}

/** What is wrong, and the cure: `publishedDateTime "May 1" is not a date; write it as …`. */
export function sayProblem({ field, fault, cure }: Pick<Problem, "field" | "fault" | "cure">): string {
  return [[field, fault].filter(Boolean).join(" "), cure].filter(Boolean).join("; ");
}

/** A problem of a whole file, or at a position if the fault has one. */
export function fileProblem(
  file: string,
  fault: Fault & Partial<Pick<Problem, "line" | "column">>,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file, line: 1, column: 1, field: "", ...fault };
}

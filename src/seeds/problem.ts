import { escapeInvisible } from "../lib/quote.ts";

/**
 * Something a curator must mend. An error refuses the seed; a warning says what was repaired or is missing; a note suggests
 * what may be better, and changes nothing.
 */
export interface Problem {
  readonly severity: "error" | "warning" | "note";
  /** The file to open: a path as the curator would type it, with forward slashes. */
  readonly file: string;
  /** 1-based; the first line where the fault is the whole file's. */
  readonly line: number;
  readonly column: number;
  /** The field at fault as it is spelled in the docs, or "" for the file as a whole. */
  readonly field: string;
  /** What is wrong, to be read after the field: `"May 1" is not a date`. */
  readonly fault: string;
  /** What to write instead; "" where the fault says it. */
  readonly cure: string;
}

/** One problem as one line: `seeds/dojo.txt:5:20 error publishedDateTime "May 1" is not a date; write it as …`. */
export function describeProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const what = [problem.field, problem.fault].filter(Boolean).join(" ");
  const text = `${place} ${problem.severity} ${what}${problem.cure && `; ${problem.cure}`}`;
  // A CI runner obeys lines that begin with "::", and a terminal obeys escape codes: neither may come from a seed.
  return escapeInvisible(text).replace(/^::/, "\\::");
}

/** An error of a file as a whole. */
export function fileProblem(file: string, fault: string, cure: string): Problem {
  return { severity: "error", file, line: 1, column: 1, field: "", fault, cure };
}

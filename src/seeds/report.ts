import type { FieldPath } from "./field-value.ts";

/** Something found wrong with a seed, before it is known on which line of which file it stands. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** The value at fault; empty for the text or the file as a whole. */
  readonly path: FieldPath;
  readonly fault: string;
  readonly cure: string;
  /** A line of the body, 1-based, where the fault lies in the text. */
  readonly bodyLine?: number;
}

type Say = (path: FieldPath, fault: string, cure?: string, bodyLine?: number) => void;

/** Where the readers of fields and texts say what they found. */
export interface Report {
  /** The seed cannot be published with this. */
  readonly error: Say;
  /** The value was repaired or left out, and the seed is published. */
  readonly warning: Say;
}

/** A report that collects into a list. */
export function reportInto(findings: Finding[]): Report {
  const say =
    (severity: Finding["severity"]): Say =>
    (path, fault, cure = "", bodyLine) => {
      findings.push({ severity, path, fault, cure, ...(bodyLine !== undefined && { bodyLine }) });
    };
  return { error: say("error"), warning: say("warning") };
}

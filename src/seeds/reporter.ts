import { type Fault, faultOf, type Message, type ValuesOf } from "./fault.ts";
import type { FieldPath } from "./field-value.ts";
import type { Problem } from "./problem.ts";

/** A fault in a seed, before its line is known. */
export interface Finding extends Fault {
  readonly severity: Problem["severity"];
  /** The path of the value at fault; empty for the text or the file as a whole. */
  readonly path: FieldPath;
  /** The 1-based line of the body, if the fault is in the text. */
  readonly bodyLine?: number;
}

/** `at` is the path of a value, or a 1-based line of the body. */
type Say = <Id extends Message>(id: Id, at: FieldPath | number, ...values: ValuesOf<Id>) => void;

/** Receives what the readers of fields and texts find. */
export interface Reporter {
  /** The seed cannot be published. */
  readonly error: Say;
  /** The value was repaired or left out; the seed is published. */
  readonly warning: Say;
}

/** A reporter that collects findings in a list. */
export function reporterInto(findings: Finding[]): Reporter {
  const say =
    (severity: Finding["severity"]): Say =>
    (id, at, ...values) => {
      const where = typeof at === "number" ? { path: [], bodyLine: at } : { path: at };
      findings.push({ severity, ...where, ...faultOf(id, ...values) });
    };
  return { error: say("error"), warning: say("warning") };
}

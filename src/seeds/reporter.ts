import { type Fault, faultOf, type Message, type ValuesOf } from "./fault.ts";
import type { FieldPath } from "./field-value.ts";
import type { Problem } from "./problem.ts";

/** Something found wrong with a seed, before it is known on which line of which file it stands. */
export interface Finding extends Fault {
  readonly severity: Problem["severity"];
  /** The value at fault; empty for the text or the file as a whole. */
  readonly path: FieldPath;
  /** A line of the body, 1-based, where the fault lies in the text. */
  readonly bodyLine?: number;
}

/** `at` is the path of a value, or a 1-based line of the body. */
type Say = <Id extends Message>(id: Id, at: FieldPath | number, ...values: ValuesOf<Id>) => void;

/** Where the readers of fields and texts say what they found. */
export interface Reporter {
  /** The seed cannot be published with this. */
  readonly error: Say;
  /** The value was repaired or left out, and the seed is published. */
  readonly warning: Say;
}

/** A report that collects into a list. */
export function reporterInto(findings: Finding[]): Reporter {
  const say =
    (severity: Finding["severity"]): Say =>
    (id, at, ...values) => {
      const place = typeof at === "number" ? { path: [], bodyLine: at } : { path: at };
      findings.push({ severity, ...place, ...faultOf(id, ...values) });
    };
  return { error: say("error"), warning: say("warning") };
}

import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readText } from "./shapes.ts";

/** A language tag (BCP 47) in its canonical form; undefined with a warning for other texts. */
export function readLanguage(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  const tag = readText(value, path, report);
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return void report.warning("value/language", path, { value });
  }
}

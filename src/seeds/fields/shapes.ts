import type { FieldMap, FieldPath, FieldValue } from "../field-value.ts";
import { isList, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";

type Absent = undefined | null | "";

/** Whether a field is missing, empty or null. A quoted word is text, whatever it says. */
export function isAbsent(value: FieldValue | undefined): value is Absent {
  return value === undefined || value === null || value === "";
}

/** A text; otherwise a warning and undefined. A missing value gives no warning. */
export function readText(value: FieldValue | undefined, path: FieldPath, report: Reporter): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "string") return value;
  return void report.warning("field/shape.text", path, { shape: shapeOf(value) });
}

/** A map of fields; otherwise a warning and undefined. */
export function readMap(value: FieldValue | undefined, path: FieldPath, report: Reporter): FieldMap | undefined {
  if (isAbsent(value)) return undefined;
  if (isMap(value)) return value;
  return void report.warning("field/shape.fields", path, { shape: shapeOf(value) });
}

/**
 * A list of at most `most` items; more are left out with a warning. Anything but a list gives a warning and an empty
 * list.
 */
export function readList(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
  most: number,
): readonly FieldValue[] {
  if (isAbsent(value)) return [];
  if (!isList(value)) {
    report.warning("field/shape.list", path, { shape: shapeOf(value) });
    return [];
  }
  if (value.length <= most) return value;
  report.warning("field/too-many", path, { items: value.length, most });
  return value.slice(0, most);
}

/** A decimal number without exponent, hexadecimal digits or infinity; otherwise a warning. */
export function readNumber(value: FieldValue | undefined, path: FieldPath, report: Reporter): number | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "string" && /^-?\d{1,6}(?:\.\d{1,6})?$/.test(value)) return Number(value);
  return void report.warning("value/number", path, { value });
}

/** Yes or no, quoted or not. Anything else is an error, so that a typing error never publishes a seed. */
export function readYesOrNo(value: FieldValue | undefined, path: FieldPath, report: Reporter): boolean | undefined {
  if (isAbsent(value)) return undefined;
  const word = typeof value === "string" ? value.trim() : "";
  if (/^(?:true|yes|on)$/i.test(word)) return true;
  if (/^(?:false|no|off)$/i.test(word)) return false;
  return void report.error("value/yes-or-no", path, { value });
}

function shapeOf(value: FieldValue | undefined): string {
  return isList(value) ? "a list" : isMap(value) ? "fields" : "text";
}

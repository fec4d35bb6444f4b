import { parseWebAddress } from "../../lib/web-address.ts";
import { type FieldPath, type FieldValue, isList } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readName } from "./provider.ts";
import { isAbsent, readList } from "./shapes.ts";

export const MAX_NAMES = 20;

/** Reads names of people: one, or a list, each kept once. Anything else is left out with a warning. */
export function readNames(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
): readonly string[] | undefined {
  if (isAbsent(value)) return undefined;
  const items = isList(value) ? readList(value, path, report, MAX_NAMES) : [value];
  const names = items.flatMap((item, index) => readOne(item, isList(value) ? [...path, index] : path, report) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)];
}

function readOne(value: FieldValue, path: FieldPath, report: Reporter): string | undefined {
  const name = typeof value === "string" ? readName(value, path, report) : undefined;
  if (name !== undefined && /\p{L}/u.test(name) && parseWebAddress(name).address === undefined) return name;
  return void report.warning("author/wrong", path, { value });
}

import { hideSecrets } from "../lib/quote.ts";

/** What YAML can say once every scalar is a string: nothing here has been believed yet. */
export type FieldValue = string | null | readonly FieldValue[] | FieldMap;

/** The fields of a seed, or of a map inside one, by the names they were written with. It inherits none. */
export type FieldMap = { readonly [name: string]: FieldValue };

/** Where a value stands: field names and 0-based places in lists. */
export type FieldPath = readonly (string | number)[];

/** An empty prototype. An object that has none at all is a hash table to V8, and takes five times as long to fill. */
const NOTHING = Object.freeze(Object.create(null));

/** A map that inherits nothing, so that `__proto__` and `constructor` are names like any other. */
export function emptyMap(): Record<string, FieldValue> {
  return Object.create(NOTHING);
}

/** A map of these fields. */
export function mapOf(entries: Iterable<readonly [string, FieldValue]>): FieldMap {
  const map = emptyMap();
  for (const [name, value] of entries) map[name] = value;
  return map;
}

export function isMap(value: FieldValue | undefined): value is FieldMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** Writes a path as a curator would: `topics[2]`, `provider.name`. Places count from 1; a long name is cut, and no secret told. */
export function formatPath(path: FieldPath): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : `${index === 0 ? "" : "."}${shortened(step)}`))
    .join("");
}

const LONGEST_NAME = 60;

function shortened(written: string): string {
  const name = hideSecrets(written);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

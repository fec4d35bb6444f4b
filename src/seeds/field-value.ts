import { hideSecrets } from "../lib/quote.ts";

/** A value of YAML when every scalar is a string. Not validated yet. */
export type FieldValue = string | null | readonly FieldValue[] | FieldMap;

/**
 * The fields of a seed, or of a map inside one, under the names they were written with. It has no prototype properties.
 */
export type FieldMap = { readonly [name: string]: FieldValue };

/** The path of a value: field names, and 0-based list indices. */
export type FieldPath = readonly (string | number)[];

/** An empty prototype. V8 makes an object without a prototype a hash table, which takes five times as long to fill. */
const NOTHING = Object.freeze(Object.create(null));

/** A map that inherits nothing, so that `__proto__` and `constructor` are ordinary names. */
export function emptyMap(): Record<string, FieldValue> {
  return Object.create(NOTHING);
}

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

/**
 * A path as a curator would write it: `topics[2]`, `provider.name`. Indices count from 1, long names are cut, and
 * secrets are hidden.
 */
export function formatPath(path: FieldPath): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : `${index === 0 ? "" : "."}${shortened(step)}`))
    .join("");
}

const MAX_NAME_LENGTH = 60;

function shortened(written: string): string {
  const name = hideSecrets(written);
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
}

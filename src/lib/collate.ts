import { memoize } from "./memoize.ts";

const collatorOf = memoize(
  (language: string) => new Intl.Collator(language, { usage: "sort", sensitivity: "variant", numeric: true }),
);

/**
 * Compares two names as an index in that language orders them, the same on every machine. Names equal to the language
 * are ordered by spelling.
 */
export function byName(language: string): (one: string, other: string) => number {
  const collator = collatorOf(language);
  return (one, other) => collator.compare(one, other) || byText(one, other);
}

/** Compares two texts by UTF-16 code units: fast, total, and independent of any locale. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

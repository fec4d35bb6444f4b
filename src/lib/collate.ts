import { memoize } from "./memoize.ts";

const collatorOf = memoize(
  (language: string) => new Intl.Collator(language, { usage: "sort", sensitivity: "variant", numeric: true }),
);

/** Orders two names as an index in a language does, the same on every machine; equal names in spelling order. */
export function byName(language: string): (one: string, other: string) => number {
  const collator = collatorOf(language);
  return (one, other) => collator.compare(one, other) || byText(one, other);
}

/** Orders two texts by their UTF-16 units: cheap, total, and free of any locale. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const collator = new Intl.Collator("en", { usage: "sort", sensitivity: "variant", numeric: true });

/** Orders two names as an English index does, the same on every machine; equal names in spelling order. */
export function byName(one: string, other: string): number {
  return collator.compare(one, other) || byText(one, other);
}

/** Orders two texts by their UTF-16 units: cheap, total, and free of any locale. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

import { memoize } from "../lib/memoize.ts";
import type { Locale } from "./words.ts";

/** Elements listed as in a sentence of the site's language: a, b, and c. */
export function fillList<Value>({ words }: Locale, values: readonly Value[]): (string | Value)[] {
  const places = listFormat(words.language).formatToParts(values.map((_, place) => String(place)));
  return places.flatMap<string | Value>(({ type, value }) =>
    type === "element" ? values.slice(+value, +value + 1) : [value],
  );
}

const listFormat = memoize((language: string) => new Intl.ListFormat(language));

import { memoize } from "../lib/memoize.ts";
import type { Locale } from "./words.ts";

/** Elements listed as in a sentence of the site's language: a, b, and c. */
export function fillList<Value>({ words }: Locale, values: readonly Value[]): (string | Value)[] {
  return placesIn(words.language, String(values.length)).flatMap<string | Value>((place) =>
    typeof place === "number" ? values.slice(place, place + 1) : [place],
  );
}

/** A list of so many elements: their indices, and the texts between them. */
const placesIn = memoize((language: string, many: string): readonly (string | number)[] =>
  listFormat(language)
    .formatToParts(Array.from({ length: Number(many) }, (_, place) => String(place)))
    .map(({ type, value }) => (type === "element" ? Number(value) : value)),
);

const listFormat = memoize((language: string) => new Intl.ListFormat(language));

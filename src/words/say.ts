import { memoize } from "../lib/memoize.ts";
import type { Key, Locale, Values } from "./words.ts";

/** A word of the site with its placeholders filled. Numbers are formatted for the site's language. */
export function say<Name extends Key>(locale: Locale, name: Name, ...[values]: Values<Name, string>): string {
  return pieces(locale, name, values).join("");
}

/** The same with elements as values: texts and values in order. */
export function fill<Name extends Key, Value>(
  locale: Locale,
  name: Name,
  ...[values]: Values<Name, Value>
): (string | Value)[] {
  return pieces<Value>(locale, name, values);
}

/** A number formatted for the site's language. */
export function sayNumber({ language }: Locale, number: number): string {
  return numberFormat(language).format(number);
}

function pieces<Value>(locale: Locale, name: Key, values: object = {}): (string | Value)[] {
  const given = new Map<string, Value | number>(Object.entries(values));
  // Every second piece is the name of a placeholder.
  return textOf(locale, name, given.get("n"))
    .split(/[{}]/)
    .map((piece, index) => {
      const value = index % 2 === 1 ? given.get(piece) : undefined;
      return typeof value === "number" ? sayNumber(locale, value) : (value ?? piece);
    });
}

function textOf({ words }: Locale, name: Key, number: unknown): string {
  const word = words[name];
  if (typeof word === "string") return word;
  return word[pluralRules(words.language).select(Number(number))] ?? word.other;
}

const pluralRules = memoize((language: string) => new Intl.PluralRules(language));
const numberFormat = memoize((language: string) => new Intl.NumberFormat(language));

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
  return numberIn(language)(String(number));
}

function pieces<Value>(
  locale: Locale,
  name: Key,
  values: Readonly<Record<string, Value | number>> = {},
): (string | Value)[] {
  return splitAtPlaceholders(textOf(locale, name, values.n)).map((piece, index) => {
    const value = index % 2 === 1 && Object.hasOwn(values, piece) ? values[piece] : undefined;
    return typeof value === "number" ? sayNumber(locale, value) : (value ?? piece);
  });
}

/** Every second piece is the name of a placeholder. */
const splitAtPlaceholders = memoize((text: string): readonly string[] => text.split(/[{}]/));

function textOf({ words }: Locale, name: Key, number: unknown): string {
  const word = words[name];
  if (typeof word === "string") return word;
  return word[pluralIn(words.language)(String(number))] ?? word.other;
}

const pluralIn = memoize((language: string) => {
  const rules = new Intl.PluralRules(language);
  return memoize((number: string) => rules.select(Number(number)));
});

const numberIn = memoize((language: string) => {
  const { format } = new Intl.NumberFormat(language);
  return memoize((number: string) => format(Number(number)));
});

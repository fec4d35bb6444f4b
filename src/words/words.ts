import type { en } from "./en.ts";
import type { Plural } from "./plural.ts";

type English = typeof en;

/** The name of a word or sentence. */
export type Key = keyof English;

/**
 * Everything that the site itself says, in one language. English is the reference: a missing or superfluous word does
 * not compile.
 */
export type Words = { readonly [Name in Key]: English[Name] extends string ? string : Plural };

/** A site's replacements for words of its language; for a plural, some of its texts are enough. */
export type OwnWords = { readonly [Name in Key]?: English[Name] extends string ? string : Partial<Plural> };

/** The language of dates and numbers, and the words, which may be in another language. */
export interface Locale {
  readonly language: string;
  readonly words: Words;
}

/** `{name}` in a text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type PlaceholdersOf<Name extends Key> = English[Name] extends string
  ? Placeholders<English[Name]>
  : English[Name] extends { readonly other: infer Text extends string }
    ? Placeholders<Text> | "n"
    : never;

/**
 * The values for a word's placeholders, as arguments of a call: none if it has no placeholder. `n` is always a number.
 */
export type Values<Name extends Key, Value> = [PlaceholdersOf<Name>] extends [never]
  ? []
  : [{ readonly [Placeholder in PlaceholdersOf<Name>]: Placeholder extends "n" ? number : Value | number }];

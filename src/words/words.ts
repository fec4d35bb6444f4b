import type { en } from "./en.ts";
import type { Plural } from "./plural.ts";

type English = typeof en;

/** The name of a word or sentence. */
export type Key = keyof English;

/** All that the site says of its own, in one language. English is the measure: a missing or superfluous word does not compile. */
export type Words = { readonly [Name in Key]: English[Name] extends string ? string : Plural };

/** Words of a site that replace those of its language; of a plural, also some of its texts. */
export type OwnWords = { readonly [Name in Key]?: English[Name] extends string ? string : Partial<Plural> };

/** Whoever speaks: dates and numbers are in its language, and its words may be in another that has a table. */
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

/** What a word's placeholders are filled with, as the arguments of a call: none for a word without. `n` is always a number. */
export type Values<Name extends Key, Value> = [PlaceholdersOf<Name>] extends [never]
  ? []
  : [{ readonly [Placeholder in PlaceholdersOf<Name>]: Placeholder extends "n" ? number : Value | number }];

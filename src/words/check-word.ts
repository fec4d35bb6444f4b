import { en } from "./en.ts";
import type { Key, Words } from "./words.ts";

/** A word as settings may state it: a text, or texts by plural category. */
type Word = string | { readonly [kind: string]: string };

export function isKey(name: PropertyKey): name is Key {
  return Object.hasOwn(en, name);
}

/** The plural categories of a language. Throws if the tag is not valid BCP 47. */
export function pluralsOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** Whether a value is a text, or texts for some of these plural categories. */
export function isWord(value: unknown, kinds: readonly string[]): value is Word {
  if (typeof value === "string") return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(([kind, text]) => kinds.includes(kind) && typeof text === "string");
}

/** Whether a value is a complete table of words. */
export function isWords(value: object): value is Words {
  const words = new Map<string, unknown>(Object.entries(value));
  return Object.entries(en).every(([name, usual]) => {
    const word = words.get(name);
    return typeof usual === "string"
      ? typeof word === "string"
      : typeof word === "object" && word !== null && "other" in word;
  });
}

/**
 * What is wrong with a word's placeholders, to follow its name in a sentence; undefined if nothing is. A text for
 * exactly one number, such as the Arabic dual, may leave out the number.
 */
export function placeholderFault(name: Key, word: Word, language: string): string | undefined {
  const usual = en[name];
  const wanted = placeholdersIn(typeof usual === "string" ? usual : usual.other);
  for (const [kind, text] of Object.entries(typeof word === "string" ? { "": word } : word)) {
    const found = placeholdersIn(text);
    const missing = wanted.find((each) => !found.includes(each) && !(each === "n" && isOneNumber(language, kind)));
    const unknown = found.find((each) => !wanted.includes(each));
    const where = kind && ` for "${kind}"`;
    if (missing !== undefined) return `lacks {${missing}}${where}`;
    if (unknown !== undefined) return `has {${unknown}}${where}, which nothing fills`;
    if (/[{}]/.test(text.replace(/\{\w+\}/g, ""))) return `has a brace${where} that is no placeholder`;
  }
  return undefined;
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** Whether a plural category covers exactly one number, among those that pages show. */
function isOneNumber(language: string, kind: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 201 }, (_, number) => rules.select(number)).filter((each) => each === kind).length === 1;
}

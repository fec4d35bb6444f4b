import { en } from "./en.ts";
import type { Key, Words } from "./words.ts";

/** A word as settings may state it: a text, or some texts by their kinds of number. */
type Word = string | { readonly [kind: string]: string };

/** Whether there is a word of that name. */
export function isKey(name: PropertyKey): name is Key {
  return Object.hasOwn(en, name);
}

/** The kinds of number that a language tells apart. Throws for what is not a BCP 47 tag. */
export function pluralsOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** Whether a value is a text, or texts for some of these kinds of number. */
export function isWord(value: unknown, kinds: readonly string[]): value is Word {
  if (typeof value === "string") return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(([kind, text]) => kinds.includes(kind) && typeof text === "string");
}

/** Whether a value is a whole table. */
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
 * What is wrong with the placeholders of a word, for a sentence that begins with its name; undefined where nothing is. A
 * text for a single number, as Arabic has one for two, need not say the number.
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

/** Whether a language has a kind of number for one number alone, among those that pages print. */
function isOneNumber(language: string, kind: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 201 }, (_, number) => rules.select(number)).filter((each) => each === kind).length === 1;
}

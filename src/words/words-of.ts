import { ar } from "./ar.ts";
import { cs } from "./cs.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { id } from "./id.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";
import { zhHans } from "./zh-Hans.ts";

/** The languages of the site, by tag. A new language is one file, and one name here. */
export const LANGUAGES = {
  ar,
  cs,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  vi,
  "zh-Hans": zhHans,
} as const satisfies Readonly<Record<string, Words>>;

/** A language that the site can use. */
export type LanguageTag = keyof typeof LANGUAGES;

/** Languages whose readers read another language or script more easily than English. */
const READ_AS: Readonly<Record<string, LanguageTag>> = { "zh-Hant": "zh-Hans" };

/**
 * The language of the words for a BCP 47 tag: its language and script ("zh-CN" is "zh-Hans"), else its language, else
 * one that its readers read; otherwise English.
 */
export function spokenFor(tag: string): LanguageTag {
  const { language, script } = new Intl.Locale(tag).maximize();
  return [`${language}-${script}`, language].find(isSpoken) ?? READ_AS[`${language}-${script}`] ?? "en";
}

function isSpoken(tag: string): tag is LanguageTag {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The words for a language. */
export function wordsOf(tag: string): Words {
  return LANGUAGES[spokenFor(tag)];
}

/** A sentence to say that the words are in another language or script than the site's; undefined if they are not. */
export function otherWords(tag: string, words: Words): string | undefined {
  const [wanted, spoken] = [tag, words.language].map((each) => new Intl.Locale(each).maximize());
  if (wanted?.language === spoken?.language && wanted?.script === spoken?.script) return undefined;
  return `there are no words in ${tag}; the site says those in ${words.language}, and words in its settings say others`;
}

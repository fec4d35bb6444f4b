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

/** Every language that the site can speak, by its tag. A new language is one file, and one name here. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
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
};

/** Tags of languages whose readers read another's words. */
const READ_AS: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

/**
 * The words for a language by its BCP 47 tag: those of the tag itself, of its language and script ("zh-CN" is "zh-Hans"), of
 * its language, or English where there are none.
 */
export function wordsOf(tag: string): Words {
  const { baseName, language, script } = new Intl.Locale(tag).maximize();
  const near = [tag, baseName, `${language}-${script}`, language, READ_AS[language] ?? ""];
  return near.flatMap((name) => LANGUAGES[name] ?? []).at(0) ?? en;
}

import { en } from "./en.ts";
import type { Words } from "./words.ts";

/** Every language that the site can speak, by its tag. A new language is one file, and one name here. */
export const LANGUAGES: Readonly<Record<string, Words>> = { en };

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

import { memoize } from "./memoize.ts";

/** The way a text runs: from left to right, or from right to left. */
export type Direction = "ltr" | "rtl";

/** Living scripts that are written from right to left, by ISO 15924. */
const SCRIPTS = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

const RIGHT_TO_LEFT = new RegExp(`[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");

/**
 * The direction in which a language is written, by the script that its tag states, or that it is likely written in (UTS
 * #35, likely subtags). Throws for what is not a BCP 47 tag.
 */
export const directionOf = memoize((language: string): Direction => {
  const { script = "" } = new Intl.Locale(language).maximize();
  return SCRIPTS.includes(script) ? "rtl" : "ltr";
});

/**
 * The direction of a text: that of its language, if it has letters that run so; else that of most of its letters. Undefined
 * for a text without letters. The first letter, by which `dir="auto"` goes, misleads in many headlines: "GPT-4 של OpenAI".
 */
export function directionOfText(text: string, language?: string): Direction | undefined {
  const backward = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  if (backward === 0) return /\p{L}/u.test(text) ? "ltr" : undefined;
  const forward = text.replace(RIGHT_TO_LEFT, "").match(/\p{L}/gu)?.length ?? 0;
  if (forward === 0) return "rtl";
  return language === undefined ? (backward > forward ? "rtl" : "ltr") : directionOf(language);
}

/** The direction of a text's first letter, which `dir="auto"` goes by; undefined for a text without letters. */
export function directionOfFirst(text: string): Direction | undefined {
  return directionOfText(/\p{L}/u.exec(text)?.[0] ?? "");
}

/** A headline and an excerpt, and the language of both where it is known. */
export interface ArticleTexts {
  readonly title: string;
  readonly excerpt?: string | undefined;
  readonly language?: string | undefined;
}

/** The direction of what holds an article's words; undefined where nothing tells it. */
export function directionOfWords({ title, excerpt = "", language }: ArticleTexts): Direction | undefined {
  return (
    directionOfText(`${title} ${excerpt}`, language) ?? (language === undefined ? undefined : directionOf(language))
  );
}

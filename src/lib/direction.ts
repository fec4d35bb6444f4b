import { memoize } from "./memoize.ts";

/** The direction of a text: left to right, or right to left. */
export type Direction = "ltr" | "rtl";

/** Living right-to-left scripts, by ISO 15924 code. */
const SCRIPTS = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

const RIGHT_TO_LEFT = new RegExp(`[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");

/** Any UTF-16 unit of those scripts, and others: Hebrew begins at U+0590. Much faster than the exact expression. */
const MAYBE_RIGHT_TO_LEFT = /[\u0590-\u08ff\ud800-\udfff\ufb1d-\ufeff]/;

/**
 * The direction of a language, from the script that its tag states or else its likely script (UTS #35, likely subtags).
 * Throws if the tag is not valid BCP 47.
 */
export const directionOf = memoize((language: string): Direction => {
  const { script = "" } = new Intl.Locale(language).maximize();
  return SCRIPTS.includes(script) ? "rtl" : "ltr";
});

/**
 * The direction of a text: its language's, if any of its letters run that way; otherwise that of most letters.
 * Undefined for a text without letters. The first letter, which `dir="auto"` uses, misleads in many headlines: "GPT-4
 * של OpenAI".
 */
export function directionOfText(text: string, language?: string): Direction | undefined {
  const backward = MAYBE_RIGHT_TO_LEFT.test(text) ? (text.match(RIGHT_TO_LEFT)?.length ?? 0) : 0;
  if (backward === 0) return /\p{L}/u.test(text) ? "ltr" : undefined;
  const forward = text.replace(RIGHT_TO_LEFT, "").match(/\p{L}/gu)?.length ?? 0;
  if (forward === 0) return "rtl";
  return language === undefined ? (backward > forward ? "rtl" : "ltr") : directionOf(language);
}

/** The direction of a text's first letter, which `dir="auto"` uses; undefined for a text without letters. */
export function directionOfFirst(text: string): Direction | undefined {
  return directionOfText(/\p{L}/u.exec(text)?.[0] ?? "");
}

/** A headline and an excerpt, and their language if known. */
export interface ArticleTexts {
  readonly title: string;
  readonly excerpt?: string | undefined;
  readonly language?: string | undefined;
}

/** The direction of an element that holds an article's words; undefined if neither language nor letters show it. */
export function directionOfWords({ title, excerpt = "", language }: ArticleTexts): Direction | undefined {
  return (
    directionOfText(`${title} ${excerpt}`, language) ?? (language === undefined ? undefined : directionOf(language))
  );
}

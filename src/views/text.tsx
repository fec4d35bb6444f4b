import { directionOf } from "../lib/language.ts";
import type { Article } from "../seeds/article.ts";
import type { Site } from "../site.ts";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** `dir="auto"` for a text that holds a script written from right to left; nothing for all others. */
export function directionOfText(text: string): { dir?: "auto" } {
  return RIGHT_TO_LEFT.test(text) ? { dir: "auto" } : {};
}

/** `lang` where an article's language is not the page's own. */
export function languageOf(site: Pick<Site, "language">, { language }: Pick<Article, "language">): { lang?: string } {
  return language === undefined || language === site.language ? {} : { lang: language };
}

/** `dir="rtl"` for a text in a language that is written from right to left; nothing for all others. */
export function directionOfLanguage({ language }: Pick<Article, "language"> | Pick<Site, "language">): { dir?: "rtl" } {
  return language !== undefined && directionOf(language) === "rtl" ? { dir: "rtl" } : {};
}

import type { Locale } from "../words/words.ts";

declare global {
  /**
   * Prepended to each script that uses interface words: the site's language, the words used, its time zone, whether it can be
   * read offline, and the address of the help script.
   */
  const SITE: Locale & { readonly help: string; readonly timeZone: string; readonly offline: boolean };
}

/** The language and words of the scripts. */
export const site: Locale = SITE;

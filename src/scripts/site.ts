import type { Locale } from "../words/words.ts";

declare global {
  /**
   * Stands at the head of each script that says a word: the language of the site, the words that the script names and no
   * others, its zone, whether it can be read offline, and where the help lies beside it.
   */
  const SITE: Locale & { readonly help: string; readonly timeZone: string; readonly offline: boolean };
}

/** Whose words the scripts say. */
export const site: Locale = SITE;

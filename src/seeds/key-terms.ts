import { decodeHTML } from "entities";
import { memoize } from "../lib/memoize.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";
import type { Article } from "./article.ts";
import { scanWords } from "./scan-words.ts";

const MAX_TERMS = 12;

/** In UTF-16 units. The beginning of a news text says what it is about; reading more costs time and adds little. */
const MAX_TEXT = 6000;

/** "Full Self-Driving Computer" has three. */
const MAX_NAME_WORDS = 3;

/**
 * From this share of capitalised words within sentences on, capitals are a habit (German nouns, Headlines Like This)
 * and do not mark names.
 */
const HABIT = 0.3;

/** The weight of a mention, by place. A name mentioned once, and only in the text, does not count. */
const WEIGHTS = { title: 3, excerpt: 2, text: 1 } as const;
const MIN_WEIGHT = 2;

/**
 * The key terms of an article, most important first, as its text spells them: names ("Elon Musk"), products ("ExaPOD"),
 * words with digits ("D1"). They are recognised by their form, without word lists. In a script without capitals, only
 * names in Latin letters are found.
 */
export function keyTerms({
  title,
  excerpt = "",
  body,
  language,
}: Pick<Article, "title" | "excerpt" | "body" | "language">): string[] {
  const found = new Map<string, { term: string; weight: number }>();
  const parts = [
    [title, WEIGHTS.title],
    [excerpt, WEIGHTS.excerpt],
    [body === undefined ? "" : plainText(body.html), WEIGHTS.text],
  ] as const;
  for (const [part, weight] of parts) {
    for (const term of namesIn(part, calendarOf(language ?? "en"))) {
      const key = term.toLowerCase();
      const known = found.get(key);
      if (known === undefined) found.set(key, { term, weight });
      else known.weight += weight;
    }
  }
  // Sorting is stable, so equals keep the order of the text.
  return [...found.values()]
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MAX_TERMS)
    .map(({ term }) => term);
}

function plainText(html: string): string {
  const beginning = html.slice(0, MAX_TEXT);
  return decodeHTML(beginning.replace(/<\/(?:p|li|h\d|td|th|blockquote|pre)>/g, ".\n").replace(/<[^>]*>?/g, ""));
}

/** Yields every mention of a name in a text. */
function* namesIn(text: string, calendar: ReadonlySet<string>): Generator<string> {
  const { names, count, shouted, within, capitals } = scanWords(withoutSoftHyphens(text));
  const isHabit = capitals > within * HABIT && capitals > 2;
  const isShouting = shouted * 2 > count;
  let name: string[] = [];
  let opening = false;
  for (const { text: word, first, adjoins, shape } of names) {
    // At the start of a sentence, it is unclear which of several capitalised words begins the name: "In Power Apps".
    opening = shape.capital && (first || (opening && adjoins));
    const isName = shape.marked || (!isHabit && !opening && shape.capital);
    const counts = isName && !calendar.has(word.toLowerCase()) && !(isShouting && shape.shouted);
    if (name.length > 0 && !(counts && adjoins && name.length < MAX_NAME_WORDS)) {
      if (isTelling(name)) yield name.join(" ");
      name = [];
    }
    if (counts) name.push(word);
  }
  if (isTelling(name)) yield name.join(" ");
}

/** Names of one letter, and names of two that are not marked ("AI", "US"), are too common to be useful. */
function isTelling(name: readonly string[]): boolean {
  const [word = ""] = name;
  return name.length > 1 || word.length > 2 || /^\p{Lu}\d$/u.test(word);
}

/** The names of months and days in a language; many languages capitalise them, and they say nothing. */
const calendarOf = memoize((language: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const length of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(supported(language), { month: length, weekday: length, timeZone: "UTC" });
    for (let day = 0; day < 12 * 7; day++) {
      const date = new Date(Date.UTC(2021, Math.floor(day / 7), 1 + (day % 7)));
      for (const { value } of format.formatToParts(date)) words.add(value.toLowerCase());
    }
  }
  return words;
});

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? "en";
  } catch {
    // A seed may state an invalid language.
    return "en";
  }
}

import { decodeHTML } from "entities";
import { memoize } from "../lib/memoize.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";
import type { Article } from "./article.ts";
import { scanWords } from "./scan-words.ts";

/** How many terms an article is known by. */
const MOST_TERMS = 12;

/** What a news text is about stands in its beginning; more of it costs time and tells little. */
const MOST_TEXT = 6000;

/** Words of one name that are kept together: "Full Self-Driving Computer". */
const LONGEST_NAME = 3;

/** From which share of capitals within sentences on they are a habit (German nouns, Headlines Like This), not names. */
const HABIT = 0.3;

/** What a mention counts for, by where it stands. A name that the text alone mentions, and once, is in passing. */
const WEIGHTS = { title: 3, excerpt: 2, text: 1 } as const;
const LEAST_WEIGHT = 2;

/**
 * The handful of terms that tell what an article is about, most telling first, as its text spells them: names
 * ("Elon Musk"), products ("ExaPOD"), words with digits ("D1"). They are found by their shape, so no list of words is
 * needed; a script without capitals gives the names that are written in Latin letters inside it, or none.
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
  // Sorting keeps the order of the text among equals.
  return [...found.values()]
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

function plainText(html: string): string {
  const beginning = html.slice(0, MOST_TEXT);
  return decodeHTML(beginning.replace(/<\/(?:p|li|h\d|td|th|blockquote|pre)>/g, ".\n").replace(/<[^>]*>?/g, ""));
}

/** Every mention of a name in a text. */
function* namesIn(text: string, calendar: ReadonlySet<string>): Generator<string> {
  const { names, count, shouted, within, capitals } = scanWords(withoutSoftHyphens(text));
  const isHabit = capitals > within * HABIT && capitals > 2;
  const isShouting = shouted * 2 > count;
  let name: string[] = [];
  let opening = false;
  for (const { text: word, first, adjoins, shape } of names) {
    // Of capitals in a row that begin a sentence nobody knows which is the first of the name: "In Power Apps".
    opening = shape.capital && (first || (opening && adjoins));
    const isName = shape.marked || (!isHabit && !opening && shape.capital);
    const counts = isName && !calendar.has(word.toLowerCase()) && !(isShouting && shape.shouted);
    if (name.length > 0 && !(counts && adjoins && name.length < LONGEST_NAME)) {
      if (isTelling(name)) yield name.join(" ");
      name = [];
    }
    if (counts) name.push(word);
  }
  if (isTelling(name)) yield name.join(" ");
}

/** Names of one letter, and of two that are no mark ("AI", "US"), are too common to tell anything. */
function isTelling(name: readonly string[]): boolean {
  const [word = ""] = name;
  return name.length > 1 || word.length > 2 || /^\p{Lu}\d$/u.test(word);
}

/** The names of months and days in a language, which bear capitals in many and tell nothing. */
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
    // A seed may state what is no language.
    return "en";
  }
}

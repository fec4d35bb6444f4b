import { byText } from "../lib/collate.ts";
import { foldWords } from "../lib/has-word.ts";
import { keyNumber } from "../lib/web-address.ts";
import type { ArticleHead } from "../seeds/article.ts";

/** Two seeds that seem to tell the same news, the later one by name first. */
export interface AlikeSeeds {
  readonly article: Head;
  readonly other: Head;
  /** What they have in common: the very title, nearly the same title, or the names in their texts. */
  readonly by: "title" | "nearly title" | "names";
}

type Head = Pick<ArticleHead, "seed" | "title" | "published" | "address" | "covers" | "terms" | "consent">;

/** Which share of all words of both titles, or of all names of both texts, is in both. */
const LEAST_SHARE = 0.75;

/** Fewer words or names may be the same by chance: "Morning briefing". */
const LEAST_WORDS = 4;
const LEAST_NAMES = 6;

/** News of one event comes within so many days; an undated text may be of any. */
const MOST_DAYS = 7;

/** How many seeds with a word are looked at, the last ones by name, so that a word costs the same on any site. */
const MOST_LOOKED_AT = 30;

/**
 * Finds seeds that seem to tell the same news and do not know of each other: neither lists the other, or the same report,
 * as coverage, and none was merged or taken down. Each seed is named once, with the first one by name that it is like. Costs
 * the same for each seed, however many there are.
 */
export function alikeSeeds(articles: readonly Head[]): readonly AlikeSeeds[] {
  const open = articles
    .filter(({ consent }) => consent !== "merged" && consent !== "removed")
    .toSorted((one, other) => byText(one.seed, other.seed));
  const byTitle = pairsAlike(open, ({ title }) => wordsOf(title), LEAST_WORDS);
  const byNames = pairsAlike(open, ({ terms }) => new Set(terms.map((term) => foldWords(term))), LEAST_NAMES);
  return open.flatMap((article): AlikeSeeds[] => {
    const titled = byTitle.get(article);
    if (titled !== undefined)
      return [{ article, other: titled, by: isSame(article.title, titled.title) ? "title" : "nearly title" }];
    const named = byNames.get(article);
    return named === undefined ? [] : [{ article, other: named, by: "names" }];
  });
}

/** The first seed that each seed is like, by sets of words. */
function pairsAlike(articles: readonly Head[], setOf: (article: Head) => ReadonlySet<string>, least: number) {
  const sets = articles.map(setOf);
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const found = new Map<Head, Head>();
  articles.forEach((article, place) => {
    const set = sets[place] ?? new Set();
    if (set.size < least) return;
    for (const at of candidatesOf(set, counts, holders, place)) {
      const other = articles[at];
      if (other === undefined || !isAlike(set, sets[at] ?? new Set()) || !mayBeSame(article, other)) continue;
      found.set(article, other);
      break;
    }
  });
  return found;
}

/**
 * The places of the seeds before this one that share one of its rarest words, in their order. Two sets that share enough
 * share one of so many of each one's rarest words, so no others need be compared (prefix filtering: Chaudhuri, Ganti and
 * Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006).
 */
function candidatesOf(
  set: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  holders: Map<string, number[]>,
  place: number,
): readonly number[] {
  const rarestFirst = [...set].sort(
    (one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || byText(one, other),
  );
  const candidates = new Set<number>();
  for (const word of rarestFirst.slice(0, set.size - Math.ceil(LEAST_SHARE * set.size) + 1)) {
    const held = holders.get(word) ?? [];
    for (const at of held) candidates.add(at);
    held.push(place);
    if (held.length > MOST_LOOKED_AT) held.shift();
    holders.set(word, held);
  }
  return [...candidates].sort((one, other) => one - other);
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared >= LEAST_SHARE * (one.size + other.size - shared) && sameNumbers(one, other);
}

/** "Episode 12" and "Episode 13" are two things. */
function sameNumbers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbersOf = (set: ReadonlySet<string>) => [...set].filter((word) => /\p{N}/u.test(word)).sort();
  return numbersOf(one).join(" ") === numbersOf(other).join(" ");
}

function mayBeSame(one: Head, other: Head): boolean {
  if (one.published !== undefined && other.published !== undefined) {
    if (Math.abs(daysBetween(one.published, other.published)) > MOST_DAYS) return false;
  }
  const keys = new Set(newsKeys(one));
  return !newsKeys(other).some((key) => keys.has(key));
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function newsKeys({ address, covers }: Head): number[] {
  return address === undefined ? [...covers] : [keyNumber(address), ...covers];
}

function isSame(one: string, other: string): boolean {
  return foldWords(one) === foldWords(other);
}

/** The words of a title; of a script without spaces, each pair of neighbouring signs. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = foldWords(title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairsOf([...word]) : [word])));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function pairsOf(signs: readonly string[]): string[] {
  return signs.length < 2 ? [...signs] : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

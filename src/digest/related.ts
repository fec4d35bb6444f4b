import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { NumberLists } from "../lib/number-lists.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type Dated, newerFirst } from "./days.ts";
import { Holders, readTerms, type Term, termsIn } from "./shared-terms.ts";

/** A related article, and what the two have in common. */
export interface RelatedTo {
  /** Its index in the list of articles. */
  readonly at: number;
  /** The shared terms, rarest first, as the newer article spells them. */
  readonly shares: readonly string[];
}

const MAX_RELATED = 4;

/** The most shared terms given as the reason. */
const MAX_SHARES = 4;

/** The weight of a term that at most one older article has; it falls by one for each doubling of their number. */
const RAREST = 10;

/**
 * Related articles share at least so many terms, with at least this total weight: two rare terms, or several that are
 * less rare.
 */
const MIN_TERMS = 2;
const MIN_WEIGHT = 12;

type Head = Pick<ArticleHead, "id" | "title" | "address" | "covers" | "terms" | "topics">;

/** An article with its date. */
export interface DatedHead<Article extends Head = Head> extends Dated {
  readonly article: Article;
}

/**
 * For each dated article, by its index, the older articles that share most with it; weak matches are left out. Which
 * articles are related, and how rare a term is, depends on strictly older articles only, so a newer article changes no
 * older page. Rarity counts in doublings, so that a late article changes hardly any newer page either. Reports of the
 * same story are not related articles. Only candidates are named and counted. The cost per article does not depend on
 * the number of articles. Everything is numbers in arrays, because there may be a million articles.
 */
export function relatedByArticle<Article extends Head>(
  articles: readonly DatedHead<Article>[],
  isCandidate: (article: Article) => boolean = () => true,
): (index: number) => readonly RelatedTo[] {
  const oldestFirst = datedOldestFirst(articles);
  const { termsOf, all } = readTerms(articles, oldestFirst);
  const holders = new Holders(termsOf, all);
  const likeness = likenessOf(oldestFirst.length);
  const newsKeys = new NumberLists();
  const found = new NumberLists();
  const foundAt = new Int32Array(articles.length).fill(-1);
  let lists = 0;
  const heads = (place: number) => articles[oldestFirst[place] ?? 0];
  // Articles of the same instant are not older than each other, so all are looked up before any is entered.
  let entered = 0;
  oldestFirst.forEach((index, place) => {
    const one = articles[index];
    if (one === undefined) return;
    const { article } = one;
    for (let older = heads(entered); older !== undefined && entered < place; older = heads(entered)) {
      if (newerFirst(older, one) === 0) break;
      if (isCandidate(older.article)) holders.enter(entered);
      entered++;
    }
    newsKeys.add(keysOf(article));
    const weighed = weigh(termsIn(termsOf, place, all), holders);
    const related: number[] = [];
    const titles = new Set([article.title]);
    for (const at of likeness(weighed)) {
      const older = heads(at)?.article;
      if (titles.size > MAX_RELATED) break;
      if (older === undefined || titles.has(older.title) || isSameNews(newsKeys, place, at)) continue;
      const shares = reasonsOf(weighed, termsIn(termsOf, at, all), article.terms.length === 0).slice(0, MAX_SHARES);
      if (shares.length < MIN_TERMS) continue;
      titles.add(older.title);
      related.push(oldestFirst[at] ?? 0, shares.length, ...shares.map(({ number }) => number));
    }
    if (related.length === 0) return;
    found.add(related);
    foundAt[index] = lists++;
  });
  return (index) => unfold(found.get(foundAt[index] ?? -1), all);
}

/** The indices of the dated articles, oldest first. */
function datedOldestFirst(articles: readonly DatedHead[]): Uint32Array {
  const dated = Uint32Array.from(articles.flatMap(({ day }, index) => (day === undefined ? [] : index)));
  return dated.sort((one, other) => {
    const [first, second] = [articles[one], articles[other]];
    if (first === undefined || second === undefined) return 0;
    return newerFirst(second, first) || byText(first.article.id, second.article.id);
  });
}

/** Reads a list of indices, each with the number of shared terms and these. */
function unfold(numbers: Float64Array, all: readonly Term[]): RelatedTo[] {
  const related: RelatedTo[] = [];
  for (let from = 0; from < numbers.length; ) {
    const [at = 0, count = 0] = numbers.subarray(from);
    const shares = [...numbers.subarray(from + 2, from + 2 + count)].flatMap((number) => all[number]?.name ?? []);
    related.push({ at, shares });
    from += 2 + count;
  }
  return related;
}

/** A term of the present article that is rare enough to count, and the earlier articles that have it. */
interface Weighed extends Term {
  readonly weight: number;
  readonly newest: readonly number[];
}

/** Rarest first, ties by name. */
function weigh(terms: readonly Term[], holders: Holders): Weighed[] {
  const weighed: Weighed[] = [];
  for (const term of terms) {
    const count = holders.count(term.first);
    if (count === 0) continue;
    const rarity = RAREST - Math.floor(Math.log2(count));
    if (rarity <= 0) continue;
    const newest = [...holders.newest(term.first)];
    weighed.push({ ...term, weight: term.isTopic ? rarity / 2 : rarity, newest });
  }
  return weighed.sort((one, other) => other.weight - one.weight || byText(one.key, other.key));
}

/** Finds the articles that share enough, the most similar first, newer ones first among equals. */
function likenessOf(places: number): (weighed: readonly Weighed[]) => readonly number[] {
  // Shared by all articles: allocating an array for each would be most of the work.
  const weights = new Float64Array(places);
  const counts = new Uint8Array(places);
  return (weighed) => {
    const touched: number[] = [];
    for (const { weight, newest } of weighed) {
      for (const place of newest) {
        if (counts[place] === 0) touched.push(place);
        weights[place] = (weights[place] ?? 0) + weight;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    const alike = touched
      .filter((place) => (counts[place] ?? 0) >= MIN_TERMS && (weights[place] ?? 0) >= MIN_WEIGHT)
      .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || other - one);
    for (const place of touched) {
      weights[place] = 0;
      counts[place] = 0;
    }
    return alike;
  };
}

/**
 * The terms given as the reason, without "Musk" next to "Elon Musk". Topics alone are a reason only if the text has no
 * names, as in a script without capitals; otherwise there is no reason.
 */
function reasonsOf(weighed: readonly Weighed[], older: readonly Term[], topicsSuffice: boolean): readonly Term[] {
  const keys = new Set(older.map(({ key }) => key));
  const shared = weighed.filter(({ key }) => keys.has(key));
  const distinct = shared.filter(
    ({ key }) => !shared.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)),
  );
  const enough = topicsSuffice || distinct.some(({ isTopic }) => !isTopic);
  return enough ? distinct : [];
}

/** Whether two articles report the same story: one lists the other, or both list a third. */
function isSameNews(keys: NumberLists, one: number, other: number): boolean {
  const own = keys.get(one);
  return keys.get(other).some((key) => own.includes(key));
}

function keysOf({ address, covers }: Head): readonly number[] {
  return address === undefined ? covers : [addressHash(address), ...covers];
}

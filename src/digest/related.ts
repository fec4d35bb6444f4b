import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { memoize } from "../lib/memoize.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { topicKey } from "../site/topic-key.ts";
import { type Dated, newerFirst } from "./days.ts";

/** A related article, and what the two have in common. */
export interface RelatedTo {
  readonly id: string;
  /** The shared terms, rarest first, as the newer article spells them. */
  readonly shares: readonly string[];
}

const MAX_RELATED = 4;

/** The most shared terms given as the reason. */
const MAX_SHARES = 4;

/** The most articles of a term that are considered, newest first, so that a term costs the same on any site. */
const MAX_LOOKED_AT = 40;

/** The weight of a term that at most one older article has; it falls by one for each doubling of their number. */
const RAREST = 10;

/**
 * Related articles share at least so many terms, with at least this total weight: two rare terms, or several that are
 * less rare.
 */
const MIN_TERMS = 2;
const MIN_WEIGHT = 12;

type Head = Dated & Pick<ArticleHead, "id" | "title" | "address" | "covers" | "terms" | "topics">;

/**
 * For each dated article, by id, the older articles that share most with it; weak matches are left out. Which articles
 * are related, and how rare a term is, depends on strictly older articles only, so a newer article changes no older
 * page. Rarity counts in doublings, so that a late article changes hardly any newer page either. Reports of the same
 * story are not related articles. Only candidates are named and counted. The cost per article does not depend on the
 * number of articles.
 */
export function relatedByArticle<Article extends Head>(
  articles: readonly Article[],
  isCandidate: (article: Article) => boolean = () => true,
): ReadonlyMap<string, readonly RelatedTo[]> {
  const oldestFirst = articles
    .filter(({ day }) => day !== undefined)
    .sort((one, other) => newerFirst(other, one) || byText(one.id, other.id));
  const termsOf = termReader();
  const terms = oldestFirst.map(termsOf);
  const likeness = likenessOf(oldestFirst.length);
  const holders = new Map<string, Holders>();
  const found = new Map<string, readonly RelatedTo[]>();
  // Articles of the same instant are not older than each other, so all are looked up before any is entered.
  let entered = 0;
  oldestFirst.forEach((article, index) => {
    for (let older = oldestFirst[entered]; older !== undefined && entered < index; older = oldestFirst[entered]) {
      if (newerFirst(older, article) === 0) break;
      if (isCandidate(older)) enter(terms[entered] ?? [], entered, holders);
      entered++;
    }
    const weighed = weigh(terms[index] ?? [], holders);
    const related: RelatedTo[] = [];
    const titles = new Set([article.title]);
    for (const at of likeness(weighed)) {
      const older = oldestFirst[at];
      if (related.length === MAX_RELATED) break;
      if (older === undefined || titles.has(older.title) || isSameNews(article, older)) continue;
      const shares = reasonsOf(weighed, terms[at] ?? [], article.terms.length === 0);
      if (shares.length < MIN_TERMS) continue;
      titles.add(older.title);
      related.push({ id: older.id, shares: shares.slice(0, MAX_SHARES) });
    }
    if (related.length > 0) found.set(article.id, related);
  });
  return found;
}

/** The articles that have a term. */
interface Holders {
  count: number;
  /** Their indices, newest last. */
  readonly newest: number[];
}

interface Term {
  /** The same for all spellings. */
  readonly key: string;
  /** As the article spells it. */
  readonly name: string;
  /** Whether it is only a topic, which says less than a term of the text. */
  readonly isTopic: boolean;
}

type Terms = readonly Term[];

/** Makes the reader of an article's terms, each once by its key. Articles of the same terms share them: each is an object. */
function termReader(): (article: Pick<Head, "terms" | "topics">) => Terms {
  const topicOf = memoize((name: string): Term => ({ key: topicKey(name), name, isTopic: true }));
  const termOf = memoize((name: string): Term => ({ key: topicKey(name), name, isTopic: false }));
  return ({ terms, topics }) => {
    const all = [...topics.map(topicOf), ...terms.map(termOf)];
    // What the text says too is not a topic only.
    return all.filter(({ key }, at) => !all.some((later, index) => index > at && later.key === key));
  };
}

function enter(terms: Terms, index: number, holders: Map<string, Holders>): void {
  for (const { key } of terms) {
    const known = holders.get(key);
    if (known === undefined) holders.set(key, { count: 1, newest: [index] });
    else {
      known.count++;
      known.newest.push(index);
      if (known.newest.length > MAX_LOOKED_AT) known.newest.shift();
    }
  }
}

/** A term of the present article that is rare enough to count, and the earlier articles that have it. */
interface Weighed extends Term {
  readonly weight: number;
  readonly newest: readonly number[];
}

/** Rarest first, ties by name. */
function weigh(terms: Terms, holders: ReadonlyMap<string, Holders>): Weighed[] {
  const weighed: Weighed[] = [];
  for (const term of terms) {
    const held = holders.get(term.key);
    if (held === undefined) continue;
    const rarity = RAREST - Math.floor(Math.log2(held.count));
    if (rarity > 0) weighed.push({ ...term, weight: term.isTopic ? rarity / 2 : rarity, newest: held.newest });
  }
  return weighed.sort((one, other) => other.weight - one.weight || byText(one.key, other.key));
}

/** Finds the indices of articles that share enough, the most similar first, newer ones first among equals. */
function likenessOf(places: number): (weighed: readonly Weighed[]) => readonly number[] {
  // Shared by all articles: allocating an array for each would be most of the work.
  const weights = new Float64Array(places);
  const counts = new Uint8Array(places);
  return (weighed) => {
    const touched: number[] = [];
    for (const { weight, newest } of weighed) {
      for (const index of newest) {
        if (counts[index] === 0) touched.push(index);
        weights[index] = (weights[index] ?? 0) + weight;
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    const alike = touched
      .filter((index) => (counts[index] ?? 0) >= MIN_TERMS && (weights[index] ?? 0) >= MIN_WEIGHT)
      .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || other - one);
    for (const index of touched) {
      weights[index] = 0;
      counts[index] = 0;
    }
    return alike;
  };
}

/**
 * The terms given as the reason, without "Musk" next to "Elon Musk". Topics alone are a reason only if the text has no
 * names, as in a script without capitals; otherwise there is no reason.
 */
function reasonsOf(weighed: readonly Weighed[], older: Terms, topicsSuffice: boolean): string[] {
  const keys = new Set(older.map(({ key }) => key));
  const shared = weighed.filter(({ key }) => keys.has(key));
  const distinct = shared.filter(
    ({ key }) => !shared.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)),
  );
  const enough = topicsSuffice || distinct.some(({ isTopic }) => !isTopic);
  return enough ? distinct.map(({ name }) => name) : [];
}

/** Whether two articles report the same story: one lists the other, or both list a third. */
function isSameNews(one: Head, other: Head): boolean {
  const keys = new Set(newsKeys(one));
  return newsKeys(other).some((key) => keys.has(key));
}

function newsKeys({ address, covers }: Head): number[] {
  return address === undefined ? [...covers] : [addressHash(address), ...covers];
}

import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { memoize } from "../lib/memoize.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { topicKey } from "../site/topic-key.ts";
import { type Dated, newerFirst } from "./days.ts";

/** An older article on the same things, and which these are. */
export interface RelatedTo {
  readonly id: string;
  /** What both name, rarest first, as the newer one spells it. */
  readonly shares: readonly string[];
}

/** How many older articles a page names. */
const MOST_RELATED = 4;

/** How many shared terms are given as the reason. */
const MOST_SHARES = 4;

/** How many of a term's articles are looked at: the newest ones, so that a term costs the same on any site. */
const MOST_LOOKED_AT = 40;

/** A term that no more than one older article has weighs this; each doubling of their number takes one away. */
const RAREST = 10;

/** Two articles share at least two terms, which weigh this together: two rare ones, or several that are less so. */
const LEAST_TERMS = 2;
const LEAST_WEIGHT = 12;

type Head = Dated & Pick<ArticleHead, "id" | "title" | "address" | "covers" | "terms" | "topics">;

/**
 * For each dated article the older ones that it shares most with, by its id; weak likenesses are left out. Looks back
 * only: what an article is related to, and how rare a term is, depends on strictly older ones alone, so a newer article
 * changes no older page. Rarity counts in doublings, so that a late article changes hardly any newer page either.
 * Reports of one and the same news are not related but one. Only candidates are named and counted. Costs the same for each
 * article, however many there are.
 */
export function relatedByArticle<Article extends Head>(
  articles: readonly Article[],
  isCandidate: (article: Article) => boolean = () => true,
): ReadonlyMap<string, readonly RelatedTo[]> {
  const oldestFirst = articles
    .filter(({ day }) => day !== undefined)
    .sort((one, other) => newerFirst(other, one) || byText(one.id, other.id));
  const terms = oldestFirst.map(termsOf);
  const likeness = likenessOf(oldestFirst.length);
  const holders = new Map<string, Holders>();
  const found = new Map<string, readonly RelatedTo[]>();
  // Of articles of the same instant none is older, so they are looked up first and entered then.
  let entered = 0;
  oldestFirst.forEach((article, place) => {
    for (let older = oldestFirst[entered]; older !== undefined && entered < place; older = oldestFirst[entered]) {
      if (newerFirst(older, article) === 0) break;
      if (isCandidate(older)) enter(terms[entered] ?? new Map(), entered, holders);
      entered++;
    }
    const weighed = weigh(terms[place] ?? new Map(), holders);
    const related: RelatedTo[] = [];
    const titles = new Set([article.title]);
    for (const at of likeness(weighed)) {
      const older = oldestFirst[at];
      if (related.length === MOST_RELATED) break;
      if (older === undefined || titles.has(older.title) || isSameNews(article, older)) continue;
      const shares = reasonsOf(weighed, terms[at] ?? new Map(), article.terms.length === 0);
      if (shares.length < LEAST_TERMS) continue;
      titles.add(older.title);
      related.push({ id: older.id, shares: shares.slice(0, MOST_SHARES) });
    }
    if (related.length > 0) found.set(article.id, related);
  });
  return found;
}

/** The articles that have a term. */
interface Holders {
  count: number;
  /** Their places among all, newest last. */
  readonly newest: number[];
}

interface Term {
  /** As the article spells it. */
  readonly name: string;
  /** Whether it is a topic only, which the curator gave, and which tells less than what the text itself says. */
  readonly isTopic: boolean;
}

type Terms = ReadonlyMap<string, Term>;

/** An article's terms by a key that does not depend on their spelling. */
function termsOf({ terms, topics }: Head): Terms {
  const all = new Map<string, Term>();
  for (const name of topics) all.set(keyOf(name), { name, isTopic: true });
  for (const name of terms) all.set(keyOf(name), { name, isTopic: false });
  return all;
}

const keyOf = memoize(topicKey);

function enter(terms: Terms, place: number, holders: Map<string, Holders>): void {
  for (const key of terms.keys()) {
    const known = holders.get(key);
    if (known === undefined) holders.set(key, { count: 1, newest: [place] });
    else {
      known.count++;
      known.newest.push(place);
      if (known.newest.length > MOST_LOOKED_AT) known.newest.shift();
    }
  }
}

/** A term of the article in hand that is rare enough to count, and who had it before. */
interface Weighed extends Term {
  readonly key: string;
  readonly weight: number;
  readonly newest: readonly number[];
}

/** Rarest first, ties by name. */
function weigh(terms: Terms, holders: ReadonlyMap<string, Holders>): Weighed[] {
  const weighed: Weighed[] = [];
  for (const [key, term] of terms) {
    const held = holders.get(key);
    if (held === undefined) continue;
    const rarity = RAREST - Math.floor(Math.log2(held.count));
    if (rarity > 0) weighed.push({ key, ...term, weight: term.isTopic ? rarity / 2 : rarity, newest: held.newest });
  }
  return weighed.sort((one, other) => other.weight - one.weight || byText(one.key, other.key));
}

/** Finds the places of those that share enough, most alike first, newer ones first among equals. */
function likenessOf(places: number): (weighed: readonly Weighed[]) => readonly number[] {
  // One sheet for all articles: a sheet for each would be most of the work.
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
      .filter((place) => (counts[place] ?? 0) >= LEAST_TERMS && (weights[place] ?? 0) >= LEAST_WEIGHT)
      .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || other - one);
    for (const place of touched) {
      weights[place] = 0;
      counts[place] = 0;
    }
    return alike;
  };
}

/**
 * What is given as the reason: "Musk" is not named beside "Elon Musk". Topics alone are a reason only for a text that
 * names nothing, as in a script without capitals; else there is none.
 */
function reasonsOf(weighed: readonly Weighed[], older: Terms, topicsSuffice: boolean): string[] {
  const shared = weighed.filter(({ key }) => older.has(key));
  const distinct = shared.filter(
    ({ key }) => !shared.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)),
  );
  const enough = topicsSuffice || distinct.some(({ isTopic }) => !isTopic);
  return enough ? distinct.map(({ name }) => name) : [];
}

/** Whether one reports what the other does: they name each other, or the same third. */
function isSameNews(one: Head, other: Head): boolean {
  const keys = new Set(newsKeys(one));
  return newsKeys(other).some((key) => keys.has(key));
}

function newsKeys({ address, covers }: Head): number[] {
  return address === undefined ? [...covers] : [addressHash(address), ...covers];
}

import { addressHash } from "../lib/address-hash.ts";
import type { Instant } from "../lib/instant.ts";
import { quote } from "../lib/quote.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { keysOf } from "../seeds/keys-of.ts";
import { momentOf } from "./days.ts";

/** Why a valid seed is not published. */
export type Reason = "merged" | "orphan" | "below quality" | "not published" | "removed" | "future";

/** A valid seed that is not published, with its reason. */
export interface Withheld {
  readonly article: ArticleHead;
  readonly reason: Reason;
  /** If it was merged: the published article that lists it as coverage. */
  readonly lead?: ArticleHead;
  /** A published article that names it as coverage, but does not list it because it is withheld. */
  readonly hiddenFrom?: ArticleHead;
}

const WHY: Readonly<Record<Reason, string>> = {
  merged: "merged",
  orphan: "merged, but its story is missing",
  "below quality": "below the quality threshold",
  "not published": "published is false",
  removed: "taken down",
  future: "dated in the future",
};

/** The reason in a curator's words, on one line: `merged into "Tesla unveils Dojo"`. */
export function formatReason({ reason, lead, hiddenFrom }: Omit<Withheld, "article">): string {
  const why = lead === undefined ? WHY[reason] : `merged into ${quote(lead.title)}`;
  return hiddenFrom === undefined ? why : `${why}, and left out of the reports of ${quote(hiddenFrom.title)}`;
}

export interface Decision {
  readonly published: readonly ArticleHead[];
  readonly withheld: readonly Withheld[];
  /** Keys of the reports that each published article must not list, by the article's id. */
  readonly hidden: ReadonlyMap<string, readonly number[]>;
}

export interface Policy {
  /** Articles dated later are withheld until then. */
  readonly now: Instant;
  readonly leastQuality: number;
  /** The zone in which days begin. */
  readonly timeZone: string;
  /** Keys of refused seeds' addresses. */
  readonly refused?: readonly number[];
}

/**
 * Decides which articles are published, and why the others are not. Time affects only this decision: published articles
 * look the same at any later time.
 */
export function withhold(articles: readonly ArticleHead[], policy: Policy): Decision {
  const published = articles.filter((article) => article.consent === "yes" && !isFuture(article, policy));
  const leads = leadsFor(
    articles.filter((article) => article.consent === "merged" && !isFuture(article, policy)),
    published,
  );
  const withheld = articles
    .filter((article) => article.consent !== "yes" || isFuture(article, policy))
    .map((article) => decide(article, policy, leads));
  return { published, ...hide(published, withheld, policy.refused ?? []) };
}

/**
 * Withheld articles are not listed anywhere, not even by a lead that names them as coverage, unless the lead's curator
 * keeps them. An address that another seed publishes, or that is merged, is not hidden.
 */
function hide(
  published: readonly ArticleHead[],
  withheld: readonly Withheld[],
  refused: readonly number[],
): Pick<Decision, "withheld" | "hidden"> {
  const keys = new Set(refused);
  for (const { article, reason } of withheld) if (isHidden(reason)) for (const key of keysOf(article)) keys.add(key);
  const isRemoved = new Set(withheld.flatMap(({ article, reason }) => (reason === "removed" ? keysOf(article) : [])));
  const shown = [...published, ...withheld.flatMap(({ article, reason }) => (isHidden(reason) ? [] : article))];
  for (const { address } of shown) {
    const key = address === undefined ? undefined : addressHash(address);
    if (key !== undefined && !isRemoved.has(key)) keys.delete(key);
  }
  const hidden = new Map<string, readonly number[]>();
  const hiddenFrom = new Map<number, ArticleHead>();
  if (keys.size === 0) return { withheld, hidden };
  for (const article of published) {
    const copies = article.coverCopies?.filter(([, copy]) => keys.has(copy)) ?? [];
    const found = new Set([...article.covers.filter((key) => keys.has(key)), ...copies.map(([report]) => report)]);
    for (const key of article.keeps ?? []) found.delete(key);
    if (found.size === 0) continue;
    hidden.set(article.id, [...found]);
    for (const key of found) hiddenFrom.set(key, article);
    for (const [report, copy] of copies) if (found.has(report)) hiddenFrom.set(copy, article);
  }
  return {
    hidden,
    withheld: withheld.map((entry) => {
      const lead = isHidden(entry.reason)
        ? keysOf(entry.article).flatMap((key) => hiddenFrom.get(key) ?? [])[0]
        : undefined;
      return lead === undefined ? entry : { ...entry, hiddenFrom: lead };
    }),
  };
}

function isHidden(reason: Reason): boolean {
  return reason !== "merged" && reason !== "orphan";
}

function decide(article: ArticleHead, policy: Policy, leads: Leads): Withheld {
  if (article.consent === "removed") return { article, reason: "removed" };
  if (isFuture(article, policy)) return { article, reason: "future" };
  if (article.consent === "merged") {
    const lead = findLead(article, leads);
    return lead === undefined ? { article, reason: "orphan" } : { article, reason: "merged", lead };
  }
  const below = article.quality !== undefined && article.quality < policy.leastQuality;
  return { article, reason: below ? "below quality" : "not published" };
}

/**
 * Finds the lead that lists a merged seed as coverage. If the lead's list is older than the seed, the seed itself names
 * the lead among its coverage.
 */
function findLead(article: ArticleHead, leads: Leads): ArticleHead | undefined {
  const own = article.address === undefined ? undefined : leads.byCovered.get(addressHash(article.address));
  if (own !== undefined) return own;
  for (const covered of article.covers) {
    const lead = leads.byOwn.get(covered);
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/**
 * Published articles by their own address and by those of their coverage. If two list the same report, the hotter one
 * gets it.
 */
interface Leads {
  readonly byOwn: Map<number, ArticleHead>;
  readonly byCovered: Map<number, ArticleHead>;
}

/**
 * The leads that some merged articles may have. Merged articles are few; an index of everything published and covered
 * would be large.
 */
function leadsFor(merged: readonly ArticleHead[], published: readonly ArticleHead[]): Leads {
  const leads: Leads = { byOwn: new Map(), byCovered: new Map() };
  if (merged.length === 0) return leads;
  const own = new Set(merged.flatMap(({ address }) => (address === undefined ? [] : addressHash(address))));
  const named = new Set(merged.flatMap(({ covers }) => covers));
  const coolestFirst = published.toSorted((one, other) => (one.heat ?? 0) - (other.heat ?? 0));
  for (const article of coolestFirst) {
    for (const covered of article.covers) if (own.has(covered)) leads.byCovered.set(covered, article);
    if (article.address === undefined) continue;
    const key = addressHash(article.address);
    if (named.has(key)) leads.byOwn.set(key, article);
  }
  return leads;
}

function isFuture({ published }: ArticleHead, { now, timeZone }: Policy): boolean {
  return published !== undefined && momentOf(published, timeZone) > now;
}

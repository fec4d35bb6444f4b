import type { Instant } from "../lib/instant.ts";
import { quote } from "../lib/quote.ts";
import { keyNumber } from "../lib/web-address.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { momentOf } from "./days.ts";

/** Why a valid seed is not published. */
export type Reason = "merged" | "orphan" | "below quality" | "not published" | "removed" | "future";

/** A valid seed that is not published, with its reason. */
export interface Withheld {
  readonly article: ArticleHead;
  readonly reason: Reason;
  /** The published article that lists it as coverage, where it was merged. */
  readonly lead?: ArticleHead;
}

const WHY: Readonly<Record<Reason, string>> = {
  merged: "merged",
  orphan: "merged under a lead that is not here",
  "below quality": "below the quality threshold",
  "not published": "published is false",
  removed: "taken down",
  future: "dated in the future",
};

/** The reason in a curator's words, on one line: `merged into "Tesla unveils Dojo"`. */
export function describeReason({ reason, lead }: Pick<Withheld, "reason" | "lead">): string {
  return lead === undefined ? WHY[reason] : `merged into ${quote(lead.title)}`;
}

export interface Decision {
  readonly published: readonly ArticleHead[];
  readonly withheld: readonly Withheld[];
}

export interface Policy {
  /** Articles dated after this are kept for later. */
  readonly now: Instant;
  readonly leastQuality: number;
  /** Where a day alone begins. */
  readonly timeZone: string;
}

/**
 * Decides which articles are published, and why the others are not. The time decides this and nothing else: what is
 * published looks the same at any later time.
 */
export function withhold(articles: readonly ArticleHead[], policy: Policy): Decision {
  const published = articles.filter((article) => article.consent === "yes" && !isFuture(article, policy));
  const leads = leadsFor(
    articles.filter(({ consent }) => consent === "merged"),
    published,
  );
  const withheld = articles
    .filter((article) => article.consent !== "yes" || isFuture(article, policy))
    .map((article) => decide(article, policy, leads));
  return { published, withheld };
}

function decide(article: ArticleHead, policy: Policy, leads: Leads): Withheld {
  if (article.consent === "removed") return { article, reason: "removed" };
  if (article.consent === "yes") return { article, reason: "future" };
  if (article.consent === "merged") {
    const lead = findLead(article, leads);
    return lead === undefined ? { article, reason: "orphan" } : { article, reason: "merged", lead };
  }
  const below = article.quality !== undefined && article.quality < policy.leastQuality;
  return { article, reason: below ? "below quality" : "not published" };
}

/**
 * The lead lists the merged seed as coverage. Where its list is older than the merged seed, the seed itself names its
 * lead among its own coverage.
 */
function findLead(article: ArticleHead, leads: Leads): ArticleHead | undefined {
  const own = article.address === undefined ? undefined : leads.byCovered.get(keyNumber(article.address));
  if (own !== undefined) return own;
  for (const covered of article.covers) {
    const lead = leads.byOwn.get(covered);
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** Published articles by their own address and by those they cover; where two cover one, the hotter one stands. */
interface Leads {
  readonly byOwn: Map<number, ArticleHead>;
  readonly byCovered: Map<number, ArticleHead>;
}

/** The leads that some merged articles may have: few, where all that is published and covered would be many. */
function leadsFor(merged: readonly ArticleHead[], published: readonly ArticleHead[]): Leads {
  const leads: Leads = { byOwn: new Map(), byCovered: new Map() };
  if (merged.length === 0) return leads;
  const own = new Set(merged.flatMap(({ address }) => (address === undefined ? [] : keyNumber(address))));
  const named = new Set(merged.flatMap(({ covers }) => covers));
  const coolestFirst = published.toSorted((one, other) => (one.heat ?? 0) - (other.heat ?? 0));
  for (const article of coolestFirst) {
    for (const covered of article.covers) if (own.has(covered)) leads.byCovered.set(covered, article);
    if (article.address === undefined) continue;
    const key = keyNumber(article.address);
    if (named.has(key)) leads.byOwn.set(key, article);
  }
  return leads;
}

function isFuture({ published }: ArticleHead, { now, timeZone }: Policy): boolean {
  return published !== undefined && momentOf(published, timeZone) > now;
}

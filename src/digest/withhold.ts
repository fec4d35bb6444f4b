import type { Instant } from "../lib/instant.ts";
import { addressKey } from "../lib/web-address.ts";
import type { ArticleHead } from "../seeds/article.ts";

/** Why a valid seed is not published. */
export type Reason = "merged" | "orphan" | "below quality" | "not published" | "removed" | "future";

/** A valid seed that is not published, with its reason. */
export interface Withheld {
  readonly article: ArticleHead;
  readonly reason: Reason;
  /** The published article that lists it as coverage, where it was merged. */
  readonly lead?: ArticleHead;
}

export interface Decision {
  readonly published: readonly ArticleHead[];
  readonly withheld: readonly Withheld[];
}

export interface Policy {
  /** Articles dated after this are kept for later. */
  readonly now: Instant;
  readonly leastQuality: number;
}

/**
 * Decides which articles are published, and why the others are not. The time decides this and nothing else: what is
 * published looks the same at any later time.
 */
export function withhold(articles: readonly ArticleHead[], policy: Policy): Decision {
  const published = articles.filter((article) => article.consent === "yes" && !isFuture(article, policy));
  const leads = leadsByAddress(published);
  const withheld = articles
    .filter((article) => article.consent !== "yes" || isFuture(article, policy))
    .map((article) => decide(article, policy, leads));
  return { published, withheld };
}

function decide(article: ArticleHead, policy: Policy, leads: ReadonlyMap<string, ArticleHead>): Withheld {
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
function findLead(article: ArticleHead, leads: ReadonlyMap<string, ArticleHead>): ArticleHead | undefined {
  const own = article.address === undefined ? undefined : leads.get(`covers ${addressKey(article.address)}`);
  if (own !== undefined) return own;
  for (const covered of article.covers) {
    const lead = leads.get(`is ${covered}`);
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** Every published article by its own address and by those it covers; where two cover one, the hotter one stands. */
function leadsByAddress(published: readonly ArticleHead[]): Map<string, ArticleHead> {
  const leads = new Map<string, ArticleHead>();
  const coolestFirst = published.toSorted((one, other) => (one.heat ?? 0) - (other.heat ?? 0));
  for (const article of coolestFirst) {
    for (const covered of article.covers) leads.set(`covers ${covered}`, article);
    if (article.address !== undefined) leads.set(`is ${addressKey(article.address)}`, article);
  }
  return leads;
}

function isFuture({ published }: ArticleHead, { now }: Policy): boolean {
  return published !== undefined && published > now;
}

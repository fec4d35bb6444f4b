import type { Instant } from "../lib/instant.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Article } from "../seeds/article.ts";

/** Why a valid seed is not published. */
export type Reason = "merged" | "orphan" | "below quality" | "not published" | "removed" | "future";

/** A valid seed that is not published, with its reason. */
export interface Withheld {
  readonly article: Article;
  readonly reason: Reason;
  /** The published article that lists it as coverage, where it was merged. */
  readonly lead?: Article;
}

export interface Decision {
  readonly published: readonly Article[];
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
export function withhold(articles: readonly Article[], policy: Policy): Decision {
  const published = articles.filter((article) => article.consent === "yes" && !isFuture(article, policy));
  const leads = leadsByAddress(published);
  const withheld = articles
    .filter((article) => article.consent !== "yes" || isFuture(article, policy))
    .map((article) => decide(article, policy, leads));
  return { published, withheld };
}

function decide(article: Article, policy: Policy, leads: ReadonlyMap<string, Article>): Withheld {
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
function findLead(article: Article, leads: ReadonlyMap<string, Article>): Article | undefined {
  const own = article.address === undefined ? undefined : leads.get(`covers ${addressKey(article.address)}`);
  if (own !== undefined) return own;
  for (const { address } of article.coverage) {
    const lead = leads.get(`is ${addressKey(address)}`);
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** Every published article by its own address and by those it covers; where two cover one, the hotter one stands. */
function leadsByAddress(published: readonly Article[]): Map<string, Article> {
  const leads = new Map<string, Article>();
  const coolestFirst = published.toSorted((one, other) => (one.heat ?? 0) - (other.heat ?? 0));
  for (const article of coolestFirst) {
    for (const { address } of article.coverage) leads.set(`covers ${addressKey(address)}`, article);
    if (article.address !== undefined) leads.set(`is ${addressKey(article.address)}`, article);
  }
  return leads;
}

function isFuture({ published }: Article, { now }: Policy): boolean {
  return published !== undefined && published > now;
}

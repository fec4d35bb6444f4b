import { byText } from "../lib/collate.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Article, Coverage } from "../seeds/article.ts";
import type { Withheld } from "./withhold.ts";

/**
 * The cluster of a lead: its own list of coverage, and the seeds merged under it that the list does not name yet.
 * Newest first, undated last, ties by address.
 */
export function clusterOf(lead: Article, merged: readonly Article[]): Coverage[] {
  const listed = new Set(lead.coverage.map(({ address }) => addressKey(address)));
  const added = merged.flatMap((article) => {
    const { title, address, excerpt, published, provider, quality } = article;
    if (address === undefined || listed.has(addressKey(address))) return [];
    return {
      title,
      address,
      ...(excerpt !== undefined && { excerpt }),
      ...(published !== undefined && { published }),
      ...(provider !== undefined && { provider }),
      ...(quality !== undefined && { quality }),
    };
  });
  return [...lead.coverage, ...added].sort(
    (one, other) => byText(other.published ?? "", one.published ?? "") || byText(one.address, other.address),
  );
}

/** The merged seeds by the id of their lead. */
export function mergedByLead(withheld: readonly Withheld[]): Map<string, Article[]> {
  const byLead = new Map<string, Article[]>();
  for (const { article, lead } of withheld) {
    if (lead === undefined) continue;
    byLead.set(lead.id, [...(byLead.get(lead.id) ?? []), article]);
  }
  return byLead;
}

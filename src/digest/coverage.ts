import { addressHash } from "../lib/address-hash.ts";
import { byText } from "../lib/collate.ts";
import { addTo } from "../lib/group-by.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type Coverage, MAX_COVERAGE } from "../seeds/fields/coverage.ts";
import { calendarDate, newerFirst } from "./days.ts";
import type { Withheld } from "./withhold.ts";

/** Seeds merged under a lead that the lead does not list itself, as coverage. */
export function addedCoverage(lead: Pick<ArticleHead, "covers">, merged: readonly ArticleHead[]): Coverage[] {
  const listed = new Set(lead.covers);
  return merged.flatMap(({ title, address, excerpt, published, provider, quality, language }) => {
    if (address === undefined || listed.has(addressHash(address))) return [];
    return {
      title,
      address,
      ...(excerpt !== undefined && { excerpt }),
      ...(published !== undefined && { published }),
      ...(provider !== undefined && { provider }),
      ...(quality !== undefined && { quality }),
      ...(language !== undefined && { language }),
    };
  });
}

/**
 * All reports of a story except its lead: those that a curator put first, in that order; then newest first, undated
 * last, ties by address.
 */
export function clusterOf(own: readonly Coverage[], added: readonly Coverage[], timeZone: string): Coverage[] {
  return [...own, ...added]
    .map((report) => ({ report, ...calendarDate(report.published, timeZone) }))
    .sort(
      (one, other) =>
        placeIn(one.report) - placeIn(other.report) ||
        newerFirst(one, other) ||
        byText(one.report.address, other.report.address),
    )
    .map(({ report }) => report);
}

function placeIn({ place = MAX_COVERAGE }: Coverage): number {
  return place;
}

/** The merged seeds by the id of their lead. */
export function mergedByLead(withheld: readonly Withheld[]): Map<string, ArticleHead[]> {
  const byLead = new Map<string, ArticleHead[]>();
  for (const { article, lead } of withheld) if (lead !== undefined) addTo(byLead, lead.id, article);
  return byLead;
}

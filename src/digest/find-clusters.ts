import { byText } from "../lib/collate.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type SameStory, sameStoryFinder } from "./same-story.ts";

/** Published articles of one piece of news, and the one that should stand for them. */
export interface FoundCluster {
  readonly lead: ArticleHead;
  /** With why each is of the lead's story; those of the best quality first. */
  readonly members: readonly Member[];
  /** What may be of its story too, with what speaks against it: for a curator to look at. */
  readonly doubted: readonly (Member & { readonly doubt: string })[];
}

interface Member {
  readonly article: ArticleHead;
  readonly reason: string;
}

/**
 * Finds articles that should be listed as one. The best stands for the others: of the highest quality, then the oldest. An
 * article joins a lead only where it is alike to the lead itself, so that likeness does not wander along a chain. `orphans`,
 * merged seeds without a lead, may join one and never lead. One without an address leads, and never joins. What is doubted
 * joins nothing.
 */
export function findClusters(published: readonly ArticleHead[], orphans: readonly ArticleHead[] = []): FoundCluster[] {
  const inOrder = [...published.toSorted(standingFirst), ...orphans.toSorted(standingFirst)];
  const isOrphan = new Set(orphans);
  const find = sameStoryFinder(inOrder);
  const placeOf = new Map(inOrder.map((article, place) => [article, place]));
  const leadOf = new Map<ArticleHead, ArticleHead>();
  const found: { lead: ArticleHead; same: readonly SameStory<ArticleHead>[] }[] = [];
  for (const lead of inOrder) {
    if (leadOf.has(lead) || isOrphan.has(lead)) continue;
    const same = find(lead)
      .filter(({ report }) => (placeOf.get(report) ?? 0) > (placeOf.get(lead) ?? 0))
      .sort((one, other) => (placeOf.get(one.report) ?? 0) - (placeOf.get(other.report) ?? 0));
    for (const { report, doubt } of same)
      if (doubt === undefined && report.address !== undefined && !leadOf.has(report)) leadOf.set(report, lead);
    found.push({ lead, same });
  }
  const clusters = found.flatMap(({ lead, same }): FoundCluster[] => {
    const members = same
      .filter(({ report, doubt }) => doubt === undefined && leadOf.get(report) === lead)
      .map(({ report, reason }) => ({ article: report, reason }));
    const doubted = same.flatMap(({ report, reason, doubt }) =>
      doubt === undefined || leadOf.has(report) ? [] : [{ article: report, reason, doubt }],
    );
    return members.length + doubted.length === 0 ? [] : [{ lead, members, doubted }];
  });
  return clusters.sort((one, other) => byText(one.lead.seed, other.lead.seed));
}

function standingFirst(one: ArticleHead, other: ArticleHead): number {
  return (
    (other.quality ?? 0) - (one.quality ?? 0) ||
    byText(one.published ?? "9999", other.published ?? "9999") ||
    byText(one.seed, other.seed)
  );
}

import { byText } from "../lib/collate.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { type SameStory, sameStoryFinder } from "./same-story.ts";

/** Published articles about one story, and the one that should be the lead. */
export interface FoundCluster {
  readonly lead: ArticleHead;
  /** Best quality first, each with the reason why it is the lead's story. */
  readonly members: readonly Member[];
  /** Possibly about the same story, each with the reason for doubt, for a curator to decide. */
  readonly doubted: readonly (Member & { readonly doubt: string })[];
}

interface Member {
  readonly article: ArticleHead;
  readonly reason: string;
}

/**
 * Finds articles that should be merged. The best becomes the lead: the highest quality, then the oldest. An article
 * joins a lead only if it is similar to the lead itself, so that similarity does not drift along a chain. `orphans`
 * (merged seeds without a lead) may join but never lead. An article without an address may lead but never join.
 * Doubtful ones do not join.
 */
export function findClusters(published: readonly ArticleHead[], orphans: readonly ArticleHead[] = []): FoundCluster[] {
  const inOrder = [...published.toSorted(standingFirst), ...orphans.toSorted(standingFirst)];
  const isOrphan = new Set(orphans);
  const find = sameStoryFinder(inOrder);
  const indexOf = new Map(inOrder.map((article, index) => [article, index]));
  const leadOf = new Map<ArticleHead, ArticleHead>();
  const found: { lead: ArticleHead; same: readonly SameStory<ArticleHead>[] }[] = [];
  for (const lead of inOrder) {
    if (leadOf.has(lead) || isOrphan.has(lead)) continue;
    const same = find(lead)
      .filter(({ report }) => (indexOf.get(report) ?? 0) > (indexOf.get(lead) ?? 0))
      .sort((one, other) => (indexOf.get(one.report) ?? 0) - (indexOf.get(other.report) ?? 0));
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

import { byText } from "../lib/collate.ts";
import { addTo } from "../lib/group-by.ts";
import type { ArticleHead } from "../seeds/article.ts";

/** Seeds in the order of review. */
export interface InStories {
  readonly order: readonly ArticleHead[];
  /** The first seed of the story that each seed belongs to. */
  readonly firstOf: ReadonlyMap<string, string>;
}

/**
 * Puts reports of the same news after the newest of them. A story's place is that of its newest report, decided or not, so that
 * the remaining reports stay in place during a review. `list` is sorted by date.
 */
export function byStory(
  list: readonly ArticleHead[],
  matesOf: (head: ArticleHead) => readonly ArticleHead[],
): InStories {
  const firstOf = new Map<string, string>();
  const stories = new Map<string, ArticleHead[]>();
  const dates = new Map<string, string>();
  const left = new Set(list.map(({ seed }) => seed));
  for (const head of list) {
    if (!left.has(head.seed)) continue;
    const mates = matesOf(head).toSorted(newestHeadFirst);
    for (const one of [head, ...mates]) {
      if (!left.delete(one.seed)) continue;
      firstOf.set(one.seed, head.seed);
      addTo(stories, head.seed, one);
    }
    const [newest = head] = [head, ...mates].sort(newestHeadFirst);
    dates.set(head.seed, newest.published ?? "");
  }
  const order = [...stories].sort(([one], [other]) => byText(dates.get(other) ?? "", dates.get(one) ?? ""));
  return { order: order.flatMap(([, reports]) => reports), firstOf };
}

/** Undated seeds come last. */
export function newestHeadFirst(one: ArticleHead, other: ArticleHead): number {
  return byText(other.published ?? "", one.published ?? "") || byText(one.seed, other.seed);
}

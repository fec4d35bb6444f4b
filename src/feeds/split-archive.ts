import type { PublishedArticle } from "../digest/published-article.ts";
import { feedArchivePath, type Path } from "../digest/urls.ts";
import { groupBy } from "../lib/group-by.ts";

/** One archive page of a feed, which no longer changes. */
export interface ArchivePart {
  readonly folder: Path;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/**
 * Divides a feed's articles (dated, newest first) into archive pages, newest first: by month, and within a month into pages of
 * `size` articles counted from the oldest, so that newer articles never change a page. Fewer than `size` articles, the newest of
 * all, are on no page yet; a current feed of that size contains them.
 */
export function splitArchive(articles: readonly PublishedArticle[], size: number): ArchivePart[] {
  const months = groupBy(articles.toReversed(), ({ day }) => day?.slice(0, 7));
  const newest = [...months.keys()].at(-1);
  const parts = [...months].flatMap(([month, members]) => {
    const whole = month === newest ? members.length - (members.length % size) : members.length;
    return Array.from({ length: Math.ceil(whole / size) }, (_, index) => ({
      folder: feedArchivePath(month, index + 1),
      articles: members.slice(index * size, (index + 1) * size).reverse(),
    }));
  });
  return parts.reverse();
}

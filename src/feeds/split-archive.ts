import type { PublishedArticle } from "../digest/published-article.ts";
import { feedArchivePath, type Path } from "../digest/urls.ts";
import { groupBy } from "../lib/group-by.ts";

/** One closed part of a feed's archive. */
export interface ArchivePart {
  readonly folder: Path;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/**
 * Cuts a feed's articles (dated, newest first) into the closed parts of its archive, newest first: by month, and within
 * a month into parts of `size` counted from the oldest, so that a newer article changes no part. What is in no closed
 * part yet are fewer than `size` articles, and the newest of all: a current feed of that size holds them.
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

import type { Digest } from "../digest/build-digest.ts";
import { byMonth, type Group } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { monthPath, type Path } from "../digest/urls.ts";
import { newestPath, newsFolder } from "./paths.ts";
import { splitList } from "./split-list.ts";

/** One page of the list of all articles, or of a topic's articles. */
export interface NewsPage {
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  /** The page with older articles. Undefined on the last page. */
  readonly next?: Path;
  /** True if articles list their coverage. Only in the list of all articles: topic lists would repeat it. */
  readonly related: boolean;
}

/** Number of articles on the newest page, and in a full part of a month. */
export const PAGE_SIZE = 25;

/**
 * Number of articles in a full part of a topic. Larger, because older pages of topics are rarely read and each file has a cost
 * for the host.
 */
const TOPIC_PART_SIZE = 100;

/** The pages of all published articles: the newest, then by month, then the undated. */
export function allNewsPages({ articles }: Pick<Digest, "articles">): NewsPage[] {
  const published = articles.filter(isPublished);
  return pagesOf(newsFolder(), published, {
    lists: [...byMonth(published)].map(([part, members]) => ({ part, articles: members })),
    size: PAGE_SIZE,
    related: true,
  });
}

/** The pages of each topic with published articles: the newest, then by year, or by month in years with many articles. */
export function topicNewsPages({ topics }: Pick<Digest, "topics">): NewsPage[] {
  return topics.flatMap((topic) => {
    const published = topic.articles.filter(isPublished);
    if (published.length === 0) return [];
    const lists = topic.years.flatMap(({ year, articles, months }) =>
      months.length === 0
        ? [{ part: year, articles }]
        : months.map(({ month, articles: members }) => ({ part: month, articles: members })),
    );
    return pagesOf(newsFolder(topicSlugOf(topic)), published, {
      lists: lists.map(({ part, articles }) => ({ part, articles: articles.filter(isPublished) })),
      size: TOPIC_PART_SIZE,
      related: false,
    });
  });
}

/** The last segment of a topic's path: `/topics/ai-in-autos/` gives `ai-in-autos`. */
export function topicSlugOf({ path }: Pick<Group, "path">): string {
  return path.split("/").at(-2) ?? "";
}

export function isPublished({ badge }: Pick<PublishedArticle, "badge">): boolean {
  return badge === undefined;
}

interface Behind {
  /** Dated articles by year or month, newest first. */
  readonly lists: readonly { readonly part: string; readonly articles: readonly PublishedArticle[] }[];
  /** Number of articles in a full part. */
  readonly size: number;
  readonly related: boolean;
}

function pagesOf(folder: Path, articles: readonly PublishedArticle[], { lists, size, related }: Behind): NewsPage[] {
  const newest = { path: newestPath(folder), articles: articles.slice(0, PAGE_SIZE), related };
  const following = articles[PAGE_SIZE];
  if (following === undefined) return [newest];
  const undated = articles.filter(({ day }) => day === undefined);
  const parts = [
    ...lists.flatMap(({ part, articles: members }) => splitList(`${folder}${monthPath(part).slice(1)}`, members, size)),
    // Undated articles are in order of id, so a new one can land anywhere. They share one file, like their page on the site.
    ...(undated.length === 0 ? [] : [{ path: `${folder}undated.json`, items: undated }]),
  ];
  // Skip the parts that the newest page covers, so that clients receive few articles twice.
  const behind = parts.find(({ items }) => items.includes(following));
  return [
    { ...newest, ...(behind && { next: behind.path }) },
    ...parts.map(({ path, items }, index) => {
      const next = parts[index + 1]?.path;
      return { path, articles: items, ...(next !== undefined && { next }), related };
    }),
  ];
}

import type { Digest } from "../digest/build-digest.ts";
import { byMonth, type Group } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { monthPath, type Path } from "../digest/urls.ts";
import { newestPath, newsFolder } from "./paths.ts";
import { splitList } from "./split-list.ts";

/** One page of the list of all articles, or of a topic's. */
export interface NewsPage {
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  /** Where older articles are; undefined on the last page. */
  readonly next?: Path;
  /** Whether each article names the other reports of its news. Only the list of all does: topics repeat its articles. */
  readonly related: boolean;
}

/** How many articles the newest page has, and a full part of a month. */
export const PAGE_SIZE = 25;

/** The same for what lies behind a topic's newest page: it is read seldom, and each file costs a host something. */
const TOPIC_PART_SIZE = 100;

/** The pages of the list of all published articles: the newest, then month by month, then the undated. */
export function allNewsPages({ articles }: Pick<Digest, "articles">): NewsPage[] {
  const published = articles.filter(isPublished);
  return pagesOf(newsFolder(), published, {
    lists: [...byMonth(published)].map(([part, members]) => ({ part, articles: members })),
    size: PAGE_SIZE,
    related: true,
  });
}

/** The same for each topic with a published article, behind its newest page by year, or by month where a year has many. */
export function topicNewsPages({ topics }: Pick<Digest, "topics">): NewsPage[] {
  return topics.flatMap((topic) => {
    const published = topic.articles.filter(isPublished);
    if (published.length === 0) return [];
    const lists = topic.years.flatMap(({ year, articles, months }) =>
      months.length === 0
        ? [{ part: year, articles }]
        : months.map(({ month, articles: members }) => ({ part: month, articles: members })),
    );
    return pagesOf(newsFolder(slugOf(topic)), published, {
      lists: lists.map(({ part, articles }) => ({ part, articles: articles.filter(isPublished) })),
      size: TOPIC_PART_SIZE,
      related: false,
    });
  });
}

/** The last part of a topic's path: `/topics/ai-in-autos/` is `ai-in-autos`. */
export function slugOf({ path }: Pick<Group, "path">): string {
  return path.split("/").at(-2) ?? "";
}

export function isPublished({ badge }: Pick<PublishedArticle, "badge">): boolean {
  return badge === undefined;
}

interface Behind {
  /** The dated articles by year or month, newest first. */
  readonly lists: readonly { readonly part: string; readonly articles: readonly PublishedArticle[] }[];
  /** How many articles a full part of one has. */
  readonly size: number;
  readonly related: boolean;
}

function pagesOf(folder: Path, articles: readonly PublishedArticle[], { lists, size, related }: Behind): NewsPage[] {
  const newest = { path: newestPath(folder), articles: articles.slice(0, PAGE_SIZE), related };
  const following = articles[PAGE_SIZE];
  // What fits on one page needs no others.
  if (following === undefined) return [newest];
  const undated = articles.filter(({ day }) => day === undefined);
  const parts = [
    ...lists.flatMap(({ part, articles: members }) => splitList(`${folder}${monthPath(part).slice(1)}`, members, size)),
    // A new one lands anywhere among the undated, which stand by id: so they are one file, as on the site one page.
    ...(undated.length === 0 ? [] : [{ path: `${folder}undated.json`, items: undated }]),
  ];
  // The newest page leads to the first part with an article it has not, so that whoever walks on meets few twice.
  const behind = parts.find(({ items }) => items.includes(following));
  return [
    { ...newest, ...(behind && { next: behind.path }) },
    ...parts.map(({ path, items }, place) => {
      const next = parts[place + 1]?.path;
      return { path, articles: items, ...(next !== undefined && { next }), related };
    }),
  ];
}

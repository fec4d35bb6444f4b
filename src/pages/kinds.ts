import { allNewsPages, topicNewsPages } from "../api/news-pages.ts";
import { SCHEMA_PATH, TOPICS_PATH } from "../api/paths.ts";
import { listedTopics } from "../api/topics.ts";
import type { Digest, Edition } from "../digest/build-digest.ts";
import type { Day } from "../digest/days.ts";
import { frontOf, hottestOf, isReordered } from "../digest/front.ts";
import { byDay, byMonth, type Group } from "../digest/groups.ts";
import type { ArticlePage, PublishedArticle } from "../digest/published-article.ts";
import { searchShardNames } from "../digest/search-shards.ts";
import { topicsByParent, topicTree } from "../digest/topic-tree.ts";
import {
  archiveFormats,
  type FeedFormat,
  feedFormats,
  feedPath,
  latestPath,
  OFFLINE,
  type Path,
} from "../digest/urls.ts";
import type { Feed, FeedFile } from "../feeds/feed.ts";
import { FEED_STYLE_PATH } from "../feeds/feed-style.ts";
import { listArchive, listFeeds, listMovedFeeds } from "../feeds/list-feeds.ts";
import { NEWS_SITEMAP_PATH, newsPages } from "../feeds/news-sitemap.ts";
import { FEEDS_OPML, feedOutlines, PROVIDERS_OPML, providerOutlines } from "../feeds/opml.ts";
import { sitemapParts, sitemapPaths } from "../feeds/sitemap.ts";
import { summarizeFeeds } from "../feeds/summarize-feeds.ts";
import { assetsOf } from "../views/assets.ts";
import { MANIFEST_PATH } from "../views/manifest.ts";
import { markOf } from "../views/mark-of.ts";

/** Keys of the newest articles, from which a browser counts those published since the reader's last visit. */
const NEWEST_PATH: Path = "/newest.json";
const MAX_NEWEST = 500;

/** An address on the site, and all the data its page depends on besides the site's settings. */
export interface Page<Item> {
  readonly path: Path;
  readonly item: Item;
}

/**
 * All kinds of pages, each with a function that lists the pages of a site. A page depends only on its item, so an item contains
 * exactly what the page shows: if it equals that of the last build, the page is not rendered again.
 */
export const kinds = {
  about: () => once("/about/", {}),
  apiNews: (digest) =>
    digest.site.api
      ? [...allNewsPages(digest), ...topicNewsPages(digest)].map((item) => ({
          path: item.path,
          item,
        }))
      : [],
  apiSchema: ({ site }) => (site.api ? once(SCHEMA_PATH, {}) : []),
  apiTopics: (digest) => (digest.site.api ? once(TOPICS_PATH, listedTopics(digest)) : []),
  archive: ({ years, undated }) => once("/archive/", { years: years.map(archiveYear), undated: undated.length }),
  article: articlePages,
  asset: ({ site }) => assetsOf(site).map((item) => ({ path: item.path, item })),
  edition: ({ editions }) => editions.map((item) => ({ path: item.path, item })),
  feed: (digest) => [
    ...filesOf([...listFeeds(digest), ...listMovedFeeds(digest)], feedFormats),
    ...filesOf(listArchive(digest), archiveFormats),
  ],
  feedStyle: () => once(FEED_STYLE_PATH, {}),
  feeds: (digest) => once("/feeds/", summarizeFeeds(digest)),
  front: ({ site, articles, undated, topics }) => {
    const newest = articles.slice(0, site.frontPageSize);
    const order = frontOf(newest);
    return once("/", {
      ...order,
      byTime: isReordered(order.top, newest),
      topics: topicsOn(newest, topics),
      more: articles.length > site.frontPageSize,
      undated: undated.length > 0,
    });
  },
  group: ({ site, topics, providers }) => {
    const byParent = topicsByParent(topics);
    return [...topics, ...providers].map(({ kind, name, path, description, domain, above, articles, years }) => ({
      path,
      item: {
        kind,
        name,
        path,
        ...(description !== undefined && { description }),
        ...(domain !== undefined && { domain }),
        ...(above !== undefined && { above }),
        below: (byParent.get(path) ?? []).map(groupCount),
        count: articles.length,
        newest: articles.slice(0, site.frontPageSize),
        // Undated articles are last in the site's order.
        moreUndated: articles.length > site.frontPageSize && articles.at(-1)?.day === undefined,
        years: years.map(({ year, ...rest }) => part(year, rest)),
        months: newestMonths(articles),
      },
    }));
  },
  groupPart: ({ topics, providers }) => [...topics, ...providers].flatMap(groupParts),
  hostHeaders: () => once("/_headers", {}),
  hostRedirects: (digest) =>
    once("/_redirects", [
      ...digest.redirects.map(({ from, to }) => ({ from, to })),
      ...listMovedFeeds(digest).flatMap(({ folder, page }) =>
        feedFormats.map((format) => ({ from: feedPath(folder, format), to: feedPath(page, format) })),
      ),
    ]),
  latest: ({ site, articles, editions, weeks }) => {
    const newest = articles.slice(0, site.frontPageSize);
    return [
      { path: "/", top: frontOf(newest).top, articles: newest },
      ...[...editions, ...weeks].map((span) => ({ ...span, top: hottestOf(span.articles) })),
    ].flatMap(({ top, ...item }) =>
      isReordered(top, item.articles) ? { path: latestPath(item.path), item: timeOrder(item) } : [],
    );
  },
  manifest: () => once(MANIFEST_PATH, {}),
  month: ({ months }) => months.map((item) => ({ path: item.path, item })),
  newest: ({ articles }) => once(NEWEST_PATH, articles.slice(0, MAX_NEWEST).map(markOf)),
  newsSitemap: ({ site, articles }) => once(NEWS_SITEMAP_PATH, newsPages(articles, site)),
  notFound: () => once("/404.html", {}),
  offline: ({ site }) => (site.offline ? once(OFFLINE, {}) : []),
  opml: (digest) => [
    { path: FEEDS_OPML, item: { feeds: feedOutlines(digest) } },
    { path: PROVIDERS_OPML, item: { providers: providerOutlines(digest) } },
  ],
  providers: ({ providers }) =>
    once(
      "/providers/",
      // By count. The sort is stable, so ties stay in order of name.
      providers.map(groupCount).sort((one, other) => other.count - one.count),
    ),
  redirect: ({ redirects }) => redirects.map((item) => ({ path: item.from, item })),
  robots: () => once("/robots.txt", {}),
  search: (digest) => (digest.site.search ? once("/search/", searchShardNames(digest)) : []),
  settings: () => once("/settings/", {}),
  sitemap: (digest) => sitemapParts(digest).map((item) => ({ path: item.path, item })),
  sitemapIndex: (digest) => once("/sitemap.xml", sitemapPaths(digest)),
  topics: ({ topics }) => once("/topics/", topicTree(topics)),
  undated: ({ undated }) => once("/undated/", undated),
  week: ({ weeks }) => weeks.map((item) => ({ path: item.path, item })),
  year: ({ years }) => years.map((year) => ({ path: year.path, item: archiveYear(year) })),
} satisfies Record<string, (digest: Digest) => Iterable<Page<unknown>>>;

export type KindName = keyof typeof kinds;

/** The data of one page of a kind. */
export type ItemOf<Kind extends KindName> =
  ReturnType<(typeof kinds)[Kind]> extends Iterable<Page<infer Item>> ? Item : never;

function* articlePages({ pages }: Digest): Generator<Page<ArticlePage>> {
  for (const item of pages) yield { path: item.article.path, item };
}

function once<Item>(path: Path, item: Item): readonly [Page<Item>] {
  return [{ path, item }];
}

/** The formats of a feed are adjacent, so that one job renders them from the same items. */
function filesOf(feeds: readonly Feed[], formats: readonly FeedFormat[]): Page<FeedFile>[] {
  return feeds.flatMap((feed) =>
    formats.map((format) => ({ path: feedPath(feed.folder, format), item: { format, feed } })),
  );
}

function archiveYear({ year, path, months }: Digest["years"][number]) {
  return {
    year,
    path,
    months: months.map(({ month, ...rest }) => ({
      ...part(month, rest),
      days: [...byDay(rest.articles)].map(([day, members]) => ({ day, count: members.length })),
    })),
  };
}

/** The data of a page in chronological order: of the front page, a day, or a week that starts on Monday. */
function timeOrder({ path, day, from, articles }: TimeOrder): TimeOrder {
  return { path, ...(day !== undefined && { day }), ...(from !== undefined && { from }), articles };
}

interface TimeOrder extends Pick<Edition, "path" | "articles"> {
  readonly day?: Day;
  readonly from?: Day;
}

/** Maximum number of topics in the front page's topic bar. */
const TOPICS_NAMED = 10;

/** The topics of these articles, most frequent first, then in the site's order. */
function topicsOn(articles: readonly PublishedArticle[], topics: readonly Group[]) {
  const shown = new Set(articles);
  return topics
    .map(({ name, path, articles: members }) => ({
      name,
      path,
      count: members.filter((each) => shown.has(each)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, TOPICS_NAMED)
    .map(({ name, path }) => ({ name, path }));
}

function part(name: string, { path, articles }: { readonly path: Path; readonly articles: readonly unknown[] }) {
  return { part: name, path, count: articles.length };
}

/** Maximum number of months in a group's chart. */
const MONTHS_DRAWN = 24;

function newestMonths(articles: Group["articles"]) {
  return [...byMonth(articles)].slice(0, MONTHS_DRAWN).map(([month, members]) => ({ month, count: members.length }));
}

function groupCount({ name, path, articles }: Group) {
  return { name, path, count: articles.length };
}

function groupParts({ kind, name, path, above, years }: Group) {
  const group = { kind, name, path, ...(above !== undefined && { above }) };
  return years.flatMap(({ year, months, ...rest }) => {
    const monthParts = months.map(({ month, ...of }) => ({ ...part(month, of), articles: of.articles }));
    const yearPart = {
      ...part(year, rest),
      articles: months.length === 0 ? rest.articles : [],
      months: monthParts.map(({ articles: _, ...link }) => link),
    };
    return [yearPart, ...monthParts.map((month) => ({ ...month, months: [] }))].map((item) => ({
      path: item.path,
      item: { group, ...item },
    }));
  });
}

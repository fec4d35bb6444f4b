import type { Digest } from "../digest/build-digest.ts";
import type { Group } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { DAYS_FEED, HOT_FEED, type Path, WEEKS_FEED } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { ArchiveLinks, Feed } from "./feed.ts";
import { feedEditions } from "./feed-editions.ts";
import { splitArchive } from "./split-archive.ts";

/** Cached, because three kinds of pages need the list, which takes 0.1 s for ten thousand articles. */
const lists = new WeakMap<Digest, readonly Feed[]>();

/** All feeds of the site without archive pages: everything, the hot list, days and weeks, then topics and outlets. */
export function listFeeds(digest: Digest): readonly Feed[] {
  const feeds = lists.get(digest) ?? makeList(digest);
  lists.set(digest, feeds);
  return feeds;
}

function makeList(digest: Digest): Feed[] {
  const { site, topics, providers } = digest;
  const all = feedArticles(digest.articles);
  const [newestPart] = splitArchive(all, site.feedSize);
  return [
    { ...everything(site, all), archive: { ...(newestPart && { older: newestPart.folder }) } },
    {
      scope: "hot",
      title: say(site, "hotFeed", { site: site.title }),
      description: say(site, "hotFeedAbout", { site: site.title, heat: site.hotHeat }),
      folder: HOT_FEED,
      page: "/",
      articles: all.filter(({ heat }) => heat !== undefined && heat >= site.hotHeat).slice(0, site.feedSize),
      editions: [],
      archive: {},
    },
    {
      ...editionFeed(site, DAYS_FEED, "days"),
      scope: "days",
      editions: feedEditions("day", digest),
    },
    {
      ...editionFeed(site, WEEKS_FEED, "weeks"),
      scope: "weeks",
      editions: feedEditions("week", digest),
    },
    ...topics.map((topic) => groupFeed(site, "topic", topic)),
    ...providers.map((provider) => groupFeed(site, "provider", provider)),
  ];
}

/**
 * The archive pages of the main feed, newest first. Topics and outlets have none: the main archive contains all their articles,
 * and with more archives one new seed would change too many files.
 */
export function listArchive({ site, articles }: Digest): Feed[] {
  const all = feedArticles(articles);
  const feed = everything(site, all);
  const parts = splitArchive(all, site.feedSize);
  return parts.map(({ folder, articles: members }, index): Feed => {
    const [older, newer] = [parts[index + 1], parts[index - 1]];
    const archive: ArchiveLinks = {
      current: feed.folder,
      ...(older && { older: older.folder }),
      ...(newer && { newer: newer.folder }),
    };
    return { ...feed, folder, articles: members, archive };
  });
}

/**
 * Feeds of renamed topics, in their old folders. Feed readers keep requesting the old address, and static hosts cannot redirect.
 * They get the topic's current feed, under the id and address they know.
 */
export function listMovedFeeds(digest: Digest): Feed[] {
  const byFolder = new Map(listFeeds(digest).map((feed) => [feed.folder, feed]));
  return digest.redirects.flatMap(({ what, from, to }) => {
    // Only topics have feeds; the pages of their years and months do not.
    const feed = what === "topic" ? byFolder.get(to) : undefined;
    return feed === undefined ? [] : [{ ...feed, folder: from }];
  });
}

/** The articles that feeds may contain: dated, and not drafts. */
function feedArticles(articles: readonly PublishedArticle[]): PublishedArticle[] {
  return articles.filter(({ day, badge }) => day !== undefined && badge === undefined);
}

function everything(site: Site, all: readonly PublishedArticle[]): Feed {
  return {
    scope: "all",
    title: site.title,
    description: site.description,
    folder: "/",
    page: "/",
    articles: all.slice(0, site.feedSize),
    editions: [],
    archive: {},
  };
}

function editionFeed(site: Site, folder: Path, kind: "days" | "weeks") {
  return {
    title: say(site, `${kind}Feed`, { site: site.title }),
    description: say(site, `${kind}FeedAbout`, { site: site.title }),
    folder,
    page: "/archive/",
    articles: [],
    archive: {},
  };
}

function groupFeed(site: Site, scope: "topic" | "provider", { name, path, description, articles }: Group): Feed {
  const told = say(site, scope === "topic" ? "topicFeedAbout" : "sourceFeedAbout", { name, site: site.title });
  return {
    scope,
    title: say(site, "groupFeed", { name, site: site.title }),
    description: description ?? told,
    folder: path,
    page: path,
    articles: feedArticles(articles).slice(0, site.feedSize),
    editions: [],
    archive: {},
  };
}

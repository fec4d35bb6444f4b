import type { Digest } from "../digest/build-digest.ts";
import { say } from "../words/say.ts";
import type { Key } from "../words/words.ts";
import type { Feed, FeedScope } from "./feed.ts";
import { listArchive, listFeeds } from "./list-feeds.ts";

const NAMES = {
  all: "feedEverything",
  hot: "feedHot",
  days: "feedDays",
  weeks: "feedWeeks",
} as const satisfies Partial<Record<FeedScope, Key>>;

/** Summaries of all feeds: first those of the site, then of topics and outlets by name. */
export function summarizeFeeds(digest: Digest) {
  const parts = listArchive(digest).length;
  const names = new Map([...digest.topics, ...digest.providers].map(({ path, name }) => [path, name]));
  return listFeeds(digest).map((feed) => {
    const { scope, title, description, folder, page, articles, editions } = feed;
    const last = lastItem(feed);
    return {
      scope,
      name: scope === "topic" || scope === "provider" ? (names.get(folder) ?? title) : say(digest.site, NAMES[scope]),
      description,
      folder,
      page,
      count: articles.length + editions.length,
      ...(last !== undefined && { last }),
      parts: scope === "all" ? parts : 0,
    };
  });
}

function lastItem({ articles: [article], editions: [edition] }: Feed) {
  if (edition !== undefined) return { day: edition.days[0]?.day ?? edition.from };
  return article?.day === undefined ? undefined : { title: article.title, day: article.day };
}

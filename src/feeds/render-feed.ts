import type { Site } from "../site.ts";
import { articleEntry, type OpenDetail } from "./article-entry.ts";
import { renderAtom } from "./atom.ts";
import { editionEntry } from "./edition-entry.ts";
import type { Entry } from "./entry.ts";
import type { Feed, FeedFile } from "./feed.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

/** What each format does with a feed and its items. The same input gives the same bytes: nothing asks a clock. */
const RENDERERS: Readonly<Record<FeedFile["format"], (site: Site, feed: Feed, entries: readonly Entry[]) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** One file of a feed, as text. */
export function renderFeed(site: Site, { format, feed }: FeedFile, detailOf: OpenDetail): string {
  const entries = [
    ...feed.articles.map((article) => articleEntry(site, article, detailOf)),
    ...feed.editions.map((edition) => editionEntry(site, edition)),
  ];
  return RENDERERS[format](site, feed, entries);
}

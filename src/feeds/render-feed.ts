import type { PublishedArticle } from "../digest/published-article.ts";
import type { Path } from "../digest/urls.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { articleEntry } from "./article-entry.ts";
import { renderAtom } from "./atom.ts";
import { editionEntry } from "./edition-entry.ts";
import type { Entry } from "./entry.ts";
import type { Feed, FeedFile } from "./feed.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

/** How feeds open what lists do not hold of an article. */
export type OpenDetail = (article: PublishedArticle) => ArticleDetail;

/** What each format does with a feed and its items. The same input gives the same bytes: nothing asks a clock. */
const RENDERERS: Readonly<Record<FeedFile["format"], (site: Site, feed: Feed, entries: readonly Entry[]) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** One file of a feed, as text. */
export function renderFeed(site: Site, { format, feed }: FeedFile, detailOf: OpenDetail): string {
  return RENDERERS[format](site, feed, entriesOf(site, feed, detailOf));
}

/**
 * The items of the feed that was written last, for each way to open details, which a job of pages has one of: the three
 * formats of a feed are written one after another. More would fill the memory with full texts.
 */
const latest = new WeakMap<OpenDetail, { readonly folder: Path; readonly entries: readonly Entry[] }>();

function entriesOf(site: Site, feed: Feed, detailOf: OpenDetail): readonly Entry[] {
  const known = latest.get(detailOf);
  if (known?.folder === feed.folder) return known.entries;
  const entries = [
    ...feed.articles.map((article) => articleEntry(site, article, detailOf(article))),
    ...feed.editions.map((edition) => editionEntry(site, edition)),
  ];
  latest.set(detailOf, { folder: feed.folder, entries });
  return entries;
}

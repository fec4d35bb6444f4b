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

/** Loads the details of an article that lists leave out. */
export type OpenDetail = (article: PublishedArticle) => ArticleDetail;

/** Renders a feed in each format. Deterministic: no format uses a clock. */
const RENDERERS: Readonly<Record<FeedFile["format"], (site: Site, feed: Feed, entries: readonly Entry[]) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** One feed file as text. */
export function renderFeed(site: Site, { format, feed }: FeedFile, detailOf: OpenDetail): string {
  return RENDERERS[format](site, feed, entriesOf(site, feed, detailOf));
}

/**
 * The items of the last rendered feed, because its three formats are rendered one after another. Keeping more would fill the
 * memory with full texts. There is one entry for each job, which has its own `OpenDetail`.
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

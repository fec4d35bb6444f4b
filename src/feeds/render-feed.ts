import type { PublishedArticle } from "../digest/published-article.ts";
import { archiveFormats, type FeedFormat, feedFormats } from "../digest/urls.ts";
import { type Instant, newestOf } from "../lib/instant.ts";
import { Recent } from "../lib/recent.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { articleEntry } from "./article-entry.ts";
import { atomEntry, renderAtom } from "./atom.ts";
import { editionEntry } from "./edition-entry.ts";
import type { Entry } from "./entry.ts";
import type { Feed, FeedFile } from "./feed.ts";
import { jsonItem, renderJsonFeed } from "./json-feed.ts";
import { renderRss, rssItem } from "./rss.ts";

/** Loads the details of an article that lists leave out. */
export type OpenDetail = (article: PublishedArticle) => ArticleDetail;

/** A feed format: how it renders an item, and a feed of such items whose newest date of change is given. Without a clock. */
interface Format {
  readonly item: (entry: Entry) => string;
  readonly feed: (site: Site, feed: Feed, items: readonly string[], updated?: Instant) => string;
}

const FORMATS: Readonly<Record<FeedFormat, Format>> = {
  rss: { item: rssItem, feed: renderRss },
  atom: { item: atomEntry, feed: renderAtom },
  json: { item: jsonItem, feed: renderJsonFeed },
};

/** An entry in all formats of a feed, or of an archive page. */
interface RenderedItem extends Readonly<Partial<Record<FeedFormat, string>>> {
  readonly updated: Instant;
}

/** Rendered items by the version of their article: an article is in the feeds of its topics, its outlet and of everything. */
export type FeedItems = Recent<string, RenderedItem>;

/** The most items kept, in UTF-16 units (`Recent`). */
const MAX_KEPT = 8_000_000;

export function feedItems(): FeedItems {
  return new Recent(MAX_KEPT);
}

/** One feed file as text. `known` has the items that were rendered for this site, and takes new ones. */
export function renderFeed(site: Site, { format, feed }: FeedFile, detailOf: OpenDetail, known = feedItems()): string {
  const formats = feed.archive.current === undefined ? feedFormats : archiveFormats;
  const items = [
    ...feed.articles.map((article) => {
      const kept = known.get(article.version);
      if (kept?.[format] !== undefined) return kept;
      const item = renderItem(articleEntry(site, article, detailOf(article)), formats);
      known.set(article.version, item, sizeOf(item));
      return item;
    }),
    ...feed.editions.map((edition) => renderItem(editionEntry(site, edition), [format])),
  ];
  const texts = items.map((item) => item[format] ?? "");
  return FORMATS[format].feed(site, feed, texts, newestOf(items.map(({ updated }) => updated)));
}

function renderItem(entry: Entry, formats: readonly FeedFormat[]): RenderedItem {
  const texts = formats.map((format) => [format, FORMATS[format].item(entry)]);
  return { updated: entry.updated, ...Object.fromEntries(texts) };
}

function sizeOf({ rss = "", atom = "", json = "" }: RenderedItem): number {
  return rss.length + atom.length + json.length;
}

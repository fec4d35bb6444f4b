import type { Day } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import type { FeedFormat, Path } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";

/** The subject of a feed. */
export type FeedScope = "all" | "topic" | "provider" | "hot" | "days" | "weeks";

/** A feed or one of its archive pages, independent of format. */
export interface Feed {
  readonly scope: FeedScope;
  readonly title: string;
  readonly description: string;
  /** The folder of its files. */
  readonly folder: Path;
  /** The page with the same content. */
  readonly page: Path;
  /** Newest first. Only dated articles, no drafts. */
  readonly articles: readonly PublishedArticle[];
  /** Newest first. Only in the feeds of days and weeks, which have no `articles`. */
  readonly editions: readonly FeedEdition[];
  readonly archive: ArchiveLinks;
}

/** Folders of the adjacent archive pages (RFC 5005 §4). */
export interface ArchiveLinks {
  /** The archive page with the next older articles. */
  readonly older?: Path;
  /** The archive page with the next newer articles. Undefined for the newest. */
  readonly newer?: Path;
  /** The current feed. Set on archive pages only. */
  readonly current?: Path;
}

/** A completed day or week as one item. */
export interface FeedEdition {
  readonly kind: "day" | "week";
  /** The day, or the week's Monday. */
  readonly from: Day;
  readonly path: Path;
  /** Midnight at its end in the site's time zone, which is the earliest time it is complete. */
  readonly published: Instant;
  /** Newest first. The articles of each day are in the site's order. */
  readonly days: readonly { readonly day: Day; readonly path: Path; readonly articles: readonly PublishedArticle[] }[];
}

/** A feed in one format. */
export interface FeedFile {
  readonly format: FeedFormat;
  readonly feed: Feed;
}

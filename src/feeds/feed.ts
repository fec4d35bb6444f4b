import type { Day } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import type { FeedFormat, Path } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";

/** What a feed follows. */
export type FeedScope = "all" | "topic" | "provider" | "hot" | "days" | "weeks";

/** One feed, or one part of its archive, whatever its format. */
export interface Feed {
  readonly scope: FeedScope;
  readonly title: string;
  readonly description: string;
  /** Its file's folder. */
  readonly folder: Path;
  /** The page of the site that shows the same. */
  readonly page: Path;
  /** Newest first, dated, without drafts. */
  readonly articles: readonly PublishedArticle[];
  /** Newest first; in the feeds of days and weeks, which have no articles of their own. */
  readonly editions: readonly FeedEdition[];
  readonly archive: ArchiveLinks;
}

/** The folders of the neighbours of a feed or a part of its archive (RFC 5005 §4). */
export interface ArchiveLinks {
  /** The part that holds what is next older. */
  readonly older?: Path;
  /** The part that holds what is next newer; the newest part has none until another is closed. */
  readonly newer?: Path;
  /** The feed that the part is of; undefined for the feed itself. */
  readonly current?: Path;
}

/** The articles of a day or a week that is over, as one item. */
export interface FeedEdition {
  readonly kind: "day" | "week";
  /** The day, or the week's Monday. */
  readonly from: Day;
  /** Its page. */
  readonly path: Path;
  /** The midnight at its end, in the site's zone: when it can first be told whole. */
  readonly published: Instant;
  /** Newest first, with the articles in the site's order. */
  readonly days: readonly { readonly day: Day; readonly path: Path; readonly articles: readonly PublishedArticle[] }[];
}

/** One file. */
export interface FeedFile {
  readonly format: FeedFormat;
  readonly feed: Feed;
}

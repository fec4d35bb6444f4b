import type { Instant } from "../lib/instant.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import type { Day } from "./days.ts";
import type { Path } from "./urls.ts";
import type { Reason } from "./withhold.ts";

/** An article with its place on the site, without what only the place is made of. */
export interface PublishedArticle
  extends Omit<ArticleHead, "covers" | "coverDates" | "coverOutlets" | "slug" | "terms" | "alsoAt" | "keeps"> {
  readonly path: Path;
  /** The day of its edition; undefined for the undated. */
  readonly day?: Day;
  /** The moment that stands for its date: its place within the day, and its date in feeds. */
  readonly at?: Instant;
  /** When it last changed, as far as reports of the same news tell; undefined where that is `at`. */
  readonly updated?: Instant;
  /** How many other outlets report the same news. */
  readonly reports: number;
  /** How many outlets report the news, its own among them. */
  readonly outlets: number;
  /** The others by name, as many as a line of a list holds. */
  readonly alsoBy: readonly string[];
  /** Keys of reports that it names and must not list, since their own seeds are withheld. */
  readonly hidden?: readonly number[];
  /** Seeds merged under it that it does not name as coverage itself. */
  readonly added: readonly Coverage[];
  /** Where drafts are shown: why it would not be published. */
  readonly badge?: Reason;
}

/** What a link to a topic or an outlet needs. */
export interface GroupLink {
  readonly name: string;
  readonly path: Path;
}

/** A published article with what its page links to. */
export interface ArticlePage {
  readonly article: PublishedArticle;
  readonly newer?: Neighbour;
  readonly older?: Neighbour;
  readonly topics: readonly GroupLink[];
  readonly provider?: GroupLink;
  /** Older articles on the same things, the most alike first. */
  readonly related: readonly Related[];
}

/** An older article on the same things, as its newer one's page names it. */
export interface Related extends Pick<PublishedArticle, "path" | "title" | "language" | "day"> {
  readonly provider?: { readonly name: string };
  /** The names and topics that both texts share, rarest first. */
  readonly shares: readonly string[];
}

/** What a link to an article needs. */
export type Neighbour = Pick<PublishedArticle, "path" | "title" | "language">;

/** The same of an article. */
export function linkTo({ path, title, language }: Neighbour): Neighbour {
  return { path, title, ...(language !== undefined && { language }) };
}

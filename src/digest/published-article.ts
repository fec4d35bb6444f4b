import type { Instant } from "../lib/instant.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import type { Day } from "./days.ts";
import type { Path } from "./urls.ts";
import type { Reason } from "./withhold.ts";

/** An article as the site shows it, without fields needed only to build the digest. */
export interface PublishedArticle
  extends Omit<
    ArticleHead,
    "covers" | "coverCopies" | "coverDates" | "coverOutlets" | "slug" | "terms" | "alsoAt" | "keeps"
  > {
  readonly path: Path;
  /** The day of its edition; undefined if undated. */
  readonly day?: Day;
  /** The moment that represents its date, for sorting within the day and for feeds. */
  readonly at?: Instant;
  /** The latest change, judging by reports of the same story; undefined if that is `at`. */
  readonly updated?: Instant;
  /** The number of other reports of the story. */
  readonly reports: number;
  /** The number of outlets that report the story, including its own. */
  readonly outlets: number;
  /** The names of other outlets, as many as a line of a list holds. */
  readonly alsoBy: readonly string[];
  /** Keys of reports that it names but must not list, because their own seeds are withheld. */
  readonly hidden?: readonly number[];
  /** Seeds merged under it that it does not name as coverage itself. */
  readonly added: readonly Coverage[];
  /** If drafts are shown: why it would not be published. */
  readonly badge?: Reason;
}

/** What a link to a topic or an outlet needs. */
export interface GroupLink {
  readonly name: string;
  readonly path: Path;
}

/** A published article and what its page links to. */
export interface ArticlePage {
  readonly article: PublishedArticle;
  readonly newer?: Neighbour;
  readonly older?: Neighbour;
  readonly topics: readonly GroupLink[];
  readonly provider?: GroupLink;
  /** Related articles, which are older, the most similar first. */
  readonly related: readonly Related[];
}

/** A related article as named on a newer article's page. */
export interface Related extends Pick<PublishedArticle, "path" | "title" | "language" | "day"> {
  readonly provider?: { readonly name: string };
  /** The names and topics that both articles have, rarest first. */
  readonly shares: readonly string[];
}

/** What a link to an article needs. */
export type Neighbour = Pick<PublishedArticle, "path" | "title" | "language">;

/** The link to an article. */
export function linkTo({ path, title, language }: Neighbour): Neighbour {
  return { path, title, ...(language !== undefined && { language }) };
}

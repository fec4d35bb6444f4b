import type { ArticleHead, Coverage } from "../seeds/article.ts";
import type { Day } from "./days.ts";
import type { Group } from "./groups.ts";
import type { Path } from "./urls.ts";
import type { Reason } from "./withhold.ts";

/** An article with its place on the site. */
export interface PublishedArticle extends Omit<ArticleHead, "covers"> {
  readonly path: Path;
  /** The day of its edition; undefined for the undated. */
  readonly day?: Day;
  /** How many other outlets report the same news. */
  readonly reports: number;
  /** Seeds merged under it that it does not name as coverage itself. */
  readonly added: readonly Coverage[];
  /** Where drafts are shown: why it would not be published. */
  readonly badge?: Reason;
}

/** A published article with what its page links to. */
export interface ArticlePage {
  readonly article: PublishedArticle;
  readonly newer?: Neighbour;
  readonly older?: Neighbour;
  readonly topics: readonly Pick<Group, "name" | "path">[];
  readonly provider?: Pick<Group, "name" | "path">;
}

/** What a link to an article needs. */
export type Neighbour = Pick<PublishedArticle, "path" | "title">;

import type { Article } from "../seeds/article.ts";
import type { Day } from "./days.ts";
import type { Group } from "./groups.ts";
import type { Path } from "./urls.ts";
import type { Reason } from "./withhold.ts";

/** An article with its place on the site. */
export interface PublishedArticle extends Article {
  readonly path: Path;
  /** The day of its edition; undefined for the undated. */
  readonly day?: Day;
  /** Where drafts are shown: why it would not be published. */
  readonly badge?: Reason;
}

/** A published article with what its page links to. */
export interface ArticlePage {
  readonly article: PublishedArticle;
  readonly newer?: PublishedArticle;
  readonly older?: PublishedArticle;
  readonly topics: readonly Group[];
  readonly provider?: Group;
}

import { plainWords } from "../cleaning/plain-words.ts";
import { clusterOf } from "../digest/coverage.ts";
import { describeDay } from "../digest/days.ts";
import type { ArticlePage } from "../digest/published-article.ts";
import { placed } from "../digest/urls.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** What a result shows of an article before its page is loaded for the words around those that were found. */
export interface ShownHead {
  /** The path of its page, without the prefix of the site: an index does not depend on the address. */
  readonly url: string;
  readonly title: string;
  readonly outlet?: string;
  /** In the site's words. */
  readonly date?: string;
}

/** What the search is told of an article besides its detail. */
export type SearchedPage = Pick<ArticlePage, "article" | "topics">;

/** What the search knows of an article. */
export interface SearchRecord {
  readonly head: ShownHead;
  readonly topics: readonly string[];
  /** Texts that find it, whether its page prints them or not. */
  readonly texts: readonly string[];
}

/** In UTF-16 units: twenty times a long article. What stands behind is not found. */
const MOST_SEARCHED = 200_000;

/**
 * An article as a reader may look for it: by its title, outlet and topics, the words of its excerpt and text, and the
 * titles of other reports.
 */
export function searchRecord(site: Site, { article, topics }: SearchedPage, detail: ArticleDetail): SearchRecord {
  const { day, provider, excerpt } = article;
  const { body } = detail;
  const reports = clusterOf(detail.coverage, article.added, site.timeZone).map(({ title }) => title);
  return {
    head: {
      url: placed(site, article.path),
      title: withoutSoftHyphens(article.title),
      ...(provider && { outlet: provider.name }),
      ...(day !== undefined && { date: describeDay(day, site.language) }),
    },
    topics: topics.map(({ name }) => name),
    texts: [
      // An excerpt that was taken from the text's own beginning would count twice.
      excerpt === body?.opening ? "" : (excerpt ?? ""),
      body === undefined ? "" : plainWords(body.html).slice(0, MOST_SEARCHED),
      ...reports,
    ].filter(Boolean),
  };
}

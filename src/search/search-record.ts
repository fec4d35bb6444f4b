import { plainWords } from "../cleaning/plain-words.ts";
import { clusterOf } from "../digest/coverage.ts";
import { formatDay } from "../digest/days.ts";
import type { ArticlePage } from "../digest/published-article.ts";
import { publicPath } from "../digest/urls.ts";
import { withoutSoftHyphens } from "../lib/plain-text.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** The part of an article that a result shows before its page is loaded for the snippet. */
export interface ShownHead {
  /** Path of its page, without the site's path prefix: an index does not depend on the site's address. */
  readonly url: string;
  readonly title: string;
  /** The article's language, if it is not the site's. */
  readonly language?: string;
  readonly outlet?: string;
  /** Formatted in the site's language. */
  readonly date?: string;
}

/** Input of the index besides an article's detail. */
export type SearchedPage = Pick<ArticlePage, "article" | "topics">;

/** The indexed data of an article. */
export interface SearchRecord {
  readonly head: ShownHead;
  readonly topics: readonly string[];
  /** Searchable texts, whether or not its page prints them. */
  readonly texts: readonly string[];
}

/** In UTF-16 units: ten times a long article. Text beyond it is not indexed. */
const MAX_SEARCHED = 100_000;

/** The indexed data of an article: title, outlet and topics, the excerpt and text, and the headlines of its coverage. */
export function searchRecord(site: Site, { article, topics }: SearchedPage, detail: ArticleDetail): SearchRecord {
  const { day, language, provider, excerpt } = article;
  const { body } = detail;
  const reports = clusterOf(detail.coverage, article.added, site.timeZone).map(({ title }) => title);
  return {
    head: {
      url: publicPath(site, article.path),
      title: withoutSoftHyphens(article.title),
      ...(language !== undefined && language !== site.language && { language }),
      ...(provider && { outlet: provider.name }),
      ...(day !== undefined && { date: formatDay(day, site.language) }),
    },
    topics: topics.map(({ name }) => name),
    texts: [
      // An excerpt taken from the text's opening would count twice.
      excerpt === body?.opening ? "" : (excerpt ?? ""),
      body === undefined ? "" : plainWords(body.html, MAX_SEARCHED).slice(0, MAX_SEARCHED),
      ...reports,
    ].filter(Boolean),
  };
}

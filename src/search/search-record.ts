import { plainWords } from "../cleaning/plain-words.ts";
import { clusterOf } from "../digest/coverage.ts";
import { describeDay } from "../digest/days.ts";
import type { ArticlePage } from "../digest/published-article.ts";
import { placed } from "../digest/urls.ts";
import { cutAtWord, onOneLine, withoutSoftHyphens } from "../lib/plain-text.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** What the search knows of an article. */
export interface SearchRecord {
  /** The path of its page, without the prefix of the site: an index does not depend on the address. */
  readonly url: string;
  readonly title: string;
  readonly outlet?: string;
  /** In the site's words. */
  readonly date?: string;
  readonly topics?: readonly string[];
  readonly text: string;
  /** Words that find it too, and are shown nowhere. */
  readonly unshown?: string;
  /** What it is chosen by: "topic:AI", "outlet:Electrek", "year:2021". */
  readonly is: readonly string[];
}

/** In UTF-16 units: twenty times a long article. A browser loads the whole text of a hit. */
const MOST_SEARCHED = 200_000;

/**
 * An article as a reader may look for it: by its title, outlet and topics, the words of its excerpt and text, and the
 * titles of other reports.
 */
export function searchRecord(site: Site, { article, topics }: ArticlePage, detail: ArticleDetail): SearchRecord {
  const { day, provider, excerpt } = article;
  const { body } = detail;
  const text = body === undefined ? "" : cutAtWord(onOneLine(plainWords(body.html)), MOST_SEARCHED);
  const reports = clusterOf(detail.coverage, article.added, site.timeZone).map(({ title }) => title);
  const names = topics.map(({ name }) => name);
  const isShown = site.text === "full";
  const startsText = isShown && excerpt === body?.opening;
  return {
    url: placed(site, article.path),
    title: withoutSoftHyphens(article.title),
    ...(provider && { outlet: provider.name }),
    ...(day !== undefined && { date: describeDay(day, site.language) }),
    ...(names.length > 0 && { topics: names }),
    // An excerpt that was taken from the text's own beginning would be found twice.
    text: withoutSoftHyphens(
      [...(excerpt === undefined || startsText ? [] : [excerpt]), isShown ? text : "", ...reports]
        .filter(Boolean)
        .join(" \n"),
    ),
    ...(!isShown && text !== "" && { unshown: withoutSoftHyphens(text) }),
    is: [
      ...names.map((name) => `topic:${name}`),
      ...(provider === undefined ? [] : [`outlet:${provider.name}`]),
      `year:${day?.slice(0, 4) ?? "undated"}`,
    ],
  };
}

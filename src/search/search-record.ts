import { plainWords } from "../cleaning/plain-words.ts";
import { clusterOf } from "../digest/coverage.ts";
import { describeDay } from "../digest/days.ts";
import type { ArticlePage } from "../digest/published-article.ts";
import { onOneLine, withoutSoftHyphens } from "../lib/plain-text.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site.ts";

/** What the search knows of an article, as Pagefind takes it. */
export interface SearchRecord {
  /** The path of its page, without the prefix of the site: an index does not depend on the address. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  /** Printed in results; searched too, the title with most weight. */
  readonly meta: Readonly<Record<string, string>>;
  /** One filter, whose values say of what they are: several would be written in an order that differs each time. */
  readonly filters: { readonly is: readonly string[] };
  readonly sort: Readonly<Record<string, string>>;
}

/**
 * An article as a reader may look for it: by its title, outlet and topics, the words of its excerpt and text, and the
 * titles of other reports.
 */
export function searchRecord(site: Site, { article, topics }: ArticlePage, detail: ArticleDetail): SearchRecord {
  const { day, at, provider, excerpt } = article;
  const { body } = detail;
  const text = body === undefined ? "" : onOneLine(plainWords(body.html));
  const reports = clusterOf(detail.coverage, article.added, site.timeZone).map(({ title }) => title);
  const names = topics.map(({ name }) => name);
  return {
    url: article.path,
    // An excerpt that was taken from the text's own beginning would be found twice.
    content: withoutSoftHyphens(
      [...(excerpt === undefined || excerpt === body?.opening ? [] : [excerpt]), text, ...reports]
        .filter(Boolean)
        .join(" \n"),
    ),
    language: site.language,
    meta: {
      title: withoutSoftHyphens(article.title),
      ...(provider && { outlet: provider.name }),
      ...(day !== undefined && { date: describeDay(day, site.language) }),
      ...(names.length > 0 && { topics: names.join(", ") }),
    },
    filters: {
      is: [
        ...names.map((name) => `topic:${name}`),
        ...(provider === undefined ? [] : [`outlet:${provider.name}`]),
        `year:${day?.slice(0, 4) ?? "undated"}`,
      ],
    },
    sort: day === undefined || at === undefined ? {} : { date: `${day} ${at}` },
  };
}

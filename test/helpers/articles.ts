import type { CleanBody } from "../../src/cleaning/clean-body.ts";
import { sanitizeHtml } from "../../src/cleaning/sanitize-html.ts";
import { momentOf } from "../../src/digest/days.ts";
import { outletsOf } from "../../src/digest/outlets.ts";
import type { PublishedArticle } from "../../src/digest/published-article.ts";
import type { Article, ArticleHead } from "../../src/seeds/article.ts";
import { headOf } from "../../src/seeds/head.ts";

/** An ordinary article with changes. Its id, seed, title and address are derived from `letter`. */
export function article(letter: string, changes: Partial<Article> = {}): Article {
  return {
    id: letter.repeat(16),
    seed: `${letter}.txt`,
    title: `Story ${letter}`,
    type: "article",
    published: "2021-08-20T15:46:00Z",
    address: `https://news.example/${letter}`,
    provider: { name: "Example News", domain: "news.example" },
    topics: ["AI"],
    pictures: [],
    coverage: [],
    consent: "yes",
    ...changes,
  };
}

/** The same as an entry of a list. */
export function head(letter: string, changes: Partial<Article> = {}): ArticleHead {
  return headOf(article(letter, changes), `version of ${letter}`);
}

/** The same as published on a site. */
export function placed(letter: string, changes: Partial<PublishedArticle> = {}): PublishedArticle {
  const { covers, coverCopies: ____, coverDates: _, coverOutlets, slug: __, terms: ___, ...rest } = head(letter);
  const { published = rest.published } = changes;
  return {
    ...rest,
    reports: covers.length,
    ...outletsOf(rest.provider?.name, coverOutlets),
    path: `/2021/08/20/story-${letter}/`,
    day: "2021-08-20",
    ...(published !== undefined && { at: momentOf(published, "UTC") }),
    added: [],
    ...changes,
  };
}

/** A body with this HTML and no findings. */
export function bodyOf(html: string): CleanBody {
  return {
    html: sanitizeHtml(html).html,
    opening: "",
    removed: [],
    suspicious: [],
    unreadLines: 0,
    unmatched: [],
    onlySpam: false,
    suspiciousShare: 0,
    repairs: [],
  };
}

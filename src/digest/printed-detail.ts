import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** The part of an article's detail that the site publishes: without the text if it publishes excerpts only. */
export function printedDetail({ text }: Pick<Site, "text">, { body, ...detail }: ArticleDetail): ArticleDetail {
  return body === undefined || text === "excerpt" ? detail : { ...detail, body };
}

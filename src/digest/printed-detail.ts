import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** What a site prints of an article's detail: without the text, where it prints excerpts alone. */
export function printedDetail({ text }: Pick<Site, "text">, { body, ...detail }: ArticleDetail): ArticleDetail {
  return body === undefined || text === "excerpt" ? detail : { ...detail, body };
}

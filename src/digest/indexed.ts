import type { Article } from "../seeds/article.ts";
import type { Site } from "../site.ts";

/**
 * Whether search engines may list an article's page. A page that prints another outlet's full text is kept out unless
 * the site says otherwise: a canonical link across sites is not enough (Google's advice on syndication since 2023).
 */
export function isIndexed(site: Pick<Site, "indexFullText">, { body }: Pick<Article, "body">): boolean {
  return site.indexFullText || body === undefined || body.html === "";
}

import type { Site } from "../site/site.ts";
import type { PublishedArticle } from "./published-article.ts";

/**
 * Whether search engines may list an article's page. A page that prints another outlet's full text is kept out unless
 * the site says otherwise: a canonical link across sites is not enough (Google's advice on syndication since 2023).
 * A draft is kept out always.
 */
export function isIndexed(
  site: Pick<Site, "indexFullText" | "text">,
  { hasText, badge }: Pick<PublishedArticle, "hasText" | "badge">,
): boolean {
  if (badge !== undefined) return false;
  return site.indexFullText || site.text === "excerpt" || !hasText;
}

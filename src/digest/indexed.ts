import type { Site } from "../site/site.ts";
import type { PublishedArticle } from "./published-article.ts";

/**
 * Whether search engines may index an article's page. A page with another outlet's full text is not indexed unless the
 * site allows it, because a canonical link across sites is not enough (Google's advice on syndication since 2023).
 * Drafts never are.
 */
export function isIndexed(
  site: Pick<Site, "indexFullText" | "text">,
  { hasText, badge }: Pick<PublishedArticle, "hasText" | "badge">,
): boolean {
  if (badge !== undefined) return false;
  return site.indexFullText || site.text === "excerpt" || !hasText;
}

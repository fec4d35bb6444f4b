import type { PublishedArticle } from "../digest/published-article.ts";

/** An article's name in a reader's marks: the digits its address ends with, which a page compresses to next to nothing. */
export function markOf({ id }: Pick<PublishedArticle, "id">): string {
  return id.slice(0, 8);
}

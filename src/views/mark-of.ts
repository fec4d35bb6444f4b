import type { PublishedArticle } from "../digest/published-article.ts";

/** An article's key in the reader's saved and read lists: the digits at the end of its address, which compress well. */
export function markOf({ id }: Pick<PublishedArticle, "id">): string {
  return id.slice(0, 8);
}

import { byText } from "../lib/collate.ts";
import type { Article } from "../seeds/article.ts";

/** The one order of the site: by date, newest first; the undated after all others; ties by id, which never changes. */
export function newestFirst(one: Pick<Article, "published" | "id">, other: Pick<Article, "published" | "id">): number {
  return byText(other.published ?? "", one.published ?? "") || byText(one.id, other.id);
}

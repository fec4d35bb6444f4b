import { addTo } from "../lib/group-by.ts";
import type { Digest } from "./build-digest.ts";
import type { ArticlePage } from "./published-article.ts";

/** The articles of one search index: those of a year, or the undated ones. */
export interface SearchShard {
  /** "2021" or "undated"; also the name of the index's folder. */
  readonly name: string;
  /** In the site's order. */
  readonly pages: readonly Pick<ArticlePage, "article" | "topics">[];
}

/** All articles by year, newest first, then undated. A changed article needs one index to be rebuilt. */
export function searchShards({ pages }: Pick<Digest, "pages">): SearchShard[] {
  const shards = new Map<string, Pick<ArticlePage, "article" | "topics">[]>();
  for (const { article, topics } of pages) addTo(shards, article.day?.slice(0, 4) ?? "undated", { article, topics });
  return [...shards].map(([name, members]) => ({ name, pages: members }));
}

import { groupBy } from "../lib/group-by.ts";
import type { Digest } from "./build-digest.ts";
import type { ArticlePage } from "./published-article.ts";

/** The articles that are searched by one index: those of a year, or the undated. */
export interface SearchShard {
  /** "2021" or "undated"; the index lies in a folder of this name. */
  readonly name: string;
  /** In the site's order. */
  readonly pages: readonly ArticlePage[];
}

/** All articles by year, newest first, then the undated: where an article changes, one index is made again. */
export function searchShards({ pages }: Pick<Digest, "pages">): SearchShard[] {
  const shards = groupBy(pages, ({ article }) => article.day?.slice(0, 4) ?? "undated");
  return [...shards].map(([name, members]) => ({ name, pages: members }));
}

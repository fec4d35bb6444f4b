import type { Digest } from "./build-digest.ts";
import type { ArticlePage, PublishedArticle } from "./published-article.ts";

/** The articles of one search index: those of a year, or the undated ones. */
export interface SearchShard {
  /** "2021" or "undated"; also the name of the index's folder. */
  readonly name: string;
  /** In the site's order. */
  readonly pages: readonly Pick<ArticlePage, "article" | "topics">[];
}

/**
 * All articles by year, newest first, then undated. A changed article needs one index to be rebuilt. Only one year is in memory at
 * a time.
 */
export function* searchShards({ pages }: Pick<Digest, "pages">): Generator<SearchShard> {
  let members: Pick<ArticlePage, "article" | "topics">[] = [];
  let current: string | undefined;
  // Articles of a year are together in the site's order.
  for (const { article, topics } of pages) {
    const name = searchShardOf(article);
    if (current !== undefined && name !== current) {
      yield { name: current, pages: members };
      members = [];
    }
    current = name;
    members.push({ article, topics });
  }
  if (current !== undefined) yield { name: current, pages: members };
}

/** The names of all indexes. */
export function searchShardNames({ articles }: Pick<Digest, "articles">): readonly string[] {
  return [...new Set(articles.map(searchShardOf))];
}

function searchShardOf({ day }: Pick<PublishedArticle, "day">): string {
  return day?.slice(0, 4) ?? "undated";
}

import type { BuildReport, KnownArticle } from "./build-report.ts";

/** What became of the articles of a site from one build to the next, each in the order of its list. */
export interface ArticleChanges {
  readonly added: readonly KnownArticle[];
  readonly changed: readonly KnownArticle[];
  readonly withdrawn: readonly WithdrawnArticle[];
}

/** An article that is no longer published. */
export interface WithdrawnArticle extends KnownArticle {
  readonly why: string;
}

/** Compares the articles of a build with those of the last one. Articles are the same by their ids, whatever their titles. */
export function compareArticles(
  last: Pick<BuildReport, "seeds" | "articles">,
  now: Pick<BuildReport, "seeds" | "articles" | "withheld">,
): ArticleChanges {
  const before = published(last.articles);
  const after = published(now.articles);
  const reasons = new Map(now.withheld.map(({ seed, why }) => [seed, why]));
  // A version stands for a seed with its path as it was typed: typed otherwise, all would seem to have changed.
  const comparable = last.seeds.shown === now.seeds.shown;
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    changed: [...after.values()].filter(({ id, version }) => {
      const earlier = before.get(id);
      return comparable && earlier !== undefined && earlier.version !== version;
    }),
    withdrawn: [...before.values()]
      .filter(({ id }) => !after.has(id))
      .map((article) => ({ ...article, why: reasons.get(article.seed) ?? "its seed is gone, or refused" })),
  };
}

function published(articles: readonly KnownArticle[]): ReadonlyMap<string, KnownArticle> {
  return new Map(articles.filter(({ isDraft }) => isDraft === undefined).map((article) => [article.id, article]));
}

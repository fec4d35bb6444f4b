import type { SeedFolder } from "../seeds/seed-file.ts";

/** What is remembered of an article, to tell the next build's changes and to draw this one's. */
export interface KnownArticle {
  readonly id: string;
  readonly seed: string;
  readonly title: string;
  readonly path: string;
  /** Differs whenever what is published of the seed does. */
  readonly version: string;
  /** "2021-08"; undefined for the undated. */
  readonly month?: string;
  readonly heat?: number;
  /** Shown as a draft only. */
  readonly isDraft?: true;
}

/** What a build lists. */
interface Listed {
  readonly seeds: SeedFolder;
  readonly articles: readonly KnownArticle[];
}

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
  last: Listed,
  now: Listed & { readonly withheld: readonly { readonly seed: string; readonly why: string }[] },
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

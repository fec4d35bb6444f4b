import type { SeedFolder } from "../seeds/seed-file.ts";

/** The data about an article that is stored to detect changes at the next build and to draw the charts. */
export interface KnownArticle {
  readonly id: string;
  readonly seed: string;
  readonly title: string;
  readonly path: string;
  /** Differs if anything published from the seed differs. */
  readonly version: string;
  /** "2021-08". Undefined for undated articles. */
  readonly month?: string;
  readonly heat?: number;
  /** Set if the article is shown only as a draft. */
  readonly isDraft?: true;
}

/** The articles of a build, and the folder of its seeds. */
interface Listed {
  readonly seeds: SeedFolder;
  readonly articles: readonly KnownArticle[];
}

/** Differences between the articles of two builds, each list in its original order. */
export interface ArticleChanges {
  readonly added: readonly KnownArticle[];
  readonly changed: readonly KnownArticle[];
  readonly withdrawn: readonly WithdrawnArticle[];
}

/** An article that is no longer published. */
export interface WithdrawnArticle extends KnownArticle {
  readonly why: string;
}

/** Compares the articles of a build with those of the last. Articles are identified by id, not by title. */
export function compareArticles(
  last: Listed,
  now: Listed & { readonly withheld: readonly { readonly seed: string; readonly why: string }[] },
): ArticleChanges {
  const before = published(last.articles);
  const after = published(now.articles);
  const reasons = new Map(now.withheld.map(({ seed, why }) => [seed, why]));
  // Versions include the seed's path as typed, so they are comparable only if the folder was typed the same way.
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

import type { ArticleHead } from "../seeds/article.ts";
import { calendarDate } from "./days.ts";
import { freePath } from "./free-path.ts";
import { newestFirst } from "./newest-first.ts";
import type { PublishedArticle } from "./published-article.ts";
import { articlePath, type Path } from "./urls.ts";
import type { Withheld } from "./withhold.ts";

/** An article with an address on the site: a page, or a redirect to its lead. */
export interface Standing {
  readonly article: Pick<ArticleHead, "id" | "seed" | "address">;
  readonly path: Path;
  /** Where its address leads. */
  readonly to: Path;
  readonly title: string;
}

/** The entry of a published article. */
export function standingAt(article: PublishedArticle): Standing {
  return { article, path: article.path, to: article.path, title: article.title };
}

/** The merged seeds whose leads are published, each with a path of its own, which is added to the taken ones. */
export function standingMerged(
  withheld: readonly Withheld[],
  placed: readonly PublishedArticle[],
  timeZone: string,
  taken: Set<Path>,
): Standing[] {
  const paths = new Map(placed.map(({ id, path }) => [id, path]));
  return withheld
    .map((entry) => ({ ...entry, id: entry.article.id, ...calendarDate(entry.article.published, timeZone) }))
    .sort(newestFirst)
    .flatMap(({ article, lead }) => {
      const to = lead && paths.get(lead.id);
      if (lead === undefined || to === undefined) return [];
      return [{ article, path: freePath(articlePath(article, timeZone), article.id, taken), to, title: lead.title }];
    });
}

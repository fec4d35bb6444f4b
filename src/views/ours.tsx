import type { ComponentChildren } from "preact";
import type { ArticleTexts } from "../lib/direction.ts";
import { ownMarks } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";

interface OursProps {
  readonly site: Site;
  /** The article in whose element the words stand. */
  readonly article: ArticleTexts;
  readonly children: ComponentChildren;
}

/** ArticleTexts of the site on a line of an article: in their own language and direction, on the side where the article begins. */
export function Ours({ site, article, children }: OursProps) {
  const own = ownMarks(site, article);
  return own.lang === undefined && own.dir === undefined ? children : <span {...own}>{children}</span>;
}

import type { ComponentChildren } from "preact";
import type { ArticleTexts } from "../lib/direction.ts";
import { ownMarks } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";

interface SiteTextProps {
  readonly site: Site;
  /** The article that contains the words. */
  readonly article: ArticleTexts;
  readonly children: ComponentChildren;
}

/** Words of the interface within an article: marked with the site's own language and direction if the article's differ. */
export function SiteText({ site, article, children }: SiteTextProps) {
  const own = ownMarks(site, article);
  return own.lang === undefined && own.dir === undefined ? children : <span {...own}>{children}</span>;
}

import type { PublishedArticle } from "../digest/published-article.ts";
import type { Site } from "../site/site.ts";
import { Teaser } from "./teaser.tsx";

interface StoriesProps {
  readonly site: Site;
  readonly articles: readonly PublishedArticle[];
  readonly date?: "time" | "day";
  readonly printed?: boolean;
}

/** A list of articles below a page's title: one large lead story, then rows. */
export function Stories({ site, articles: [first, ...others], date = "time", printed = false }: StoriesProps) {
  const rest = { site, rank: 2, date, printed } as const;
  return (
    <div class="stories">
      {first && (
        <div class="stories-top">
          <Teaser {...rest} article={first} size="large" />
        </div>
      )}
      {others.length > 0 && (
        <div class="teasers">
          {others.map((article) => (
            <Teaser key={article.id} {...rest} article={article} />
          ))}
        </div>
      )}
    </div>
  );
}

import { formatDay } from "../digest/days.ts";
import type { Related } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import { marksOf } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { fillList } from "../words/say-list.ts";
import { providerName } from "./byline.tsx";

/** Older related articles, each with what it has in common. */
export function RelatedList({ site, related }: { site: Site; related: readonly Related[] }) {
  if (related.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">{say(site, "relatedArticles")}</h2>
      <ul>
        {related.map((article) => (
          <li key={article.path}>
            <a href={href(site, article.path)} {...marksOf(site, article)}>
              {article.title}
            </a>
            <p class="byline">
              <bdi>{providerName(site, article)}</bdi>
              {article.day !== undefined && ` · ${formatDay(article.day, site.language)}`}
              {" · "}
              {fill(site, "inCommon", { names: fillList(site, article.shares.map(sharedName)) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sharedName(name: string) {
  return (
    <b>
      <bdi>{name}</bdi>
    </b>
  );
}

import { describeDay } from "../digest/days.ts";
import type { Related } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import { marksOf } from "../lib/marks.ts";
import type { Site } from "../site/site.ts";
import { providerName } from "./byline.tsx";

/** Older articles on the same things, each with what it shares. */
export function RelatedList({ site, related }: { site: Site; related: readonly Related[] }) {
  if (related.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Earlier on the same things</h2>
      <ul>
        {related.map((article) => (
          <li key={article.path}>
            <a href={href(site, article.path)} {...marksOf(site, article)}>
              {article.title}
            </a>
            <p class="byline">
              <bdi>{providerName(article)}</bdi>
              {article.day !== undefined && ` · ${describeDay(article.day, site.language)}`}
              {" · shares "}
              {article.shares.map((name, place) => (
                <>
                  {place > 0 && ", "}
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                </>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

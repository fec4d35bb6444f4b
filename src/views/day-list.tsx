import { describeDay, describeWeekday } from "../digest/days.ts";
import { byDay } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { editionPath, href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { Entry, Teaser } from "./teaser.tsx";

interface DayListProps {
  readonly site: Site;
  readonly articles: readonly PublishedArticle[];
}

/** Articles under the days of their editions, each day's heading a link to its edition. */
export function DayList({ site, articles }: DayListProps) {
  return (
    <>
      {[...byDay(articles)].map(([day, members]) => (
        <section class="day" key={day} aria-labelledby={`day-${day}`}>
          <h2 class="day-name" id={`day-${day}`}>
            <a href={href(site, editionPath(day))}>{describeWeekday(day, site.language)}</a>
          </h2>
          <div class="teasers">
            {members.map((article) => (
              <Teaser key={article.id} site={site} article={article} rank={3} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** The same as plain lines. */
export function DayEntries({ site, articles }: DayListProps) {
  return (
    <div class="entry-days">
      {[...byDay(articles)].map(([day, members]) => (
        <section class="entries" key={day} aria-labelledby={`day-${day}`}>
          <h2 class="day-name" id={`day-${day}`}>
            <a href={href(site, editionPath(day))}>{describeDay(day, site.language)}</a>
          </h2>
          <ul>
            {members.map((article) => (
              <Entry key={article.id} site={site} article={article} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

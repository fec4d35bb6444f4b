import type { DayRun } from "../digest/day-runs.ts";
import { formatDay, formatDays, formatWeekday } from "../digest/days.ts";
import { byWeight } from "../digest/front.ts";
import { byDay } from "../digest/groups.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { editionPath, href, monthPath, yearPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { Entry, Teaser } from "./teaser.tsx";

interface DayListProps {
  readonly site: Site;
  /** The articles under each heading. */
  readonly runs: readonly DayRun[];
}

/** Articles as rows, grouped by day, the hottest of each day first. The headings link to the editions. */
export function DayList({ site, runs }: DayListProps) {
  return runs.map(({ days, articles }) => (
    <section
      class={days.length < articles.length ? "day ranked" : "day"}
      key={days[0]}
      aria-labelledby={`day-${days[0]}`}
    >
      <h2 class="day-name" id={`day-${days[0]}`}>
        <RunLink site={site} days={days} />
      </h2>
      <div class="teasers">
        {articles.map((article) => (
          <Teaser key={article.id} site={site} article={article} rank={3} date={days.length > 1 ? "day" : "time"} />
        ))}
      </div>
    </section>
  ));
}

/** Links a single day to its page, and several days to their month or year. */
function RunLink({ site, days }: { site: Site; days: DayRun["days"] }) {
  const [newest] = days;
  const oldest = days.at(-1) ?? newest;
  if (newest === oldest) return <a href={href(site, editionPath(newest))}>{formatWeekday(newest, site.language)}</a>;
  const month = newest.slice(0, 7);
  const path = oldest.startsWith(month) ? monthPath(month) : yearPath(newest.slice(0, 4));
  return <a href={href(site, path)}>{formatDays(oldest, newest, site.language)}</a>;
}

/** The same as plain lines, one per article. */
export function DayEntries({ site, articles }: { site: Site; articles: readonly PublishedArticle[] }) {
  return (
    <div class="entry-days">
      {[...byDay(articles)].map(([day, members]) => (
        <section class="entries" key={day} aria-labelledby={`day-${day}`}>
          <h2 class="day-name" id={`day-${day}`}>
            <a href={href(site, editionPath(day))}>{formatDay(day, site.language)}</a>
          </h2>
          <ul>
            {byWeight(members).map((article) => (
              <Entry key={article.id} site={site} article={article} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

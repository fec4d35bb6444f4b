import { dayRuns } from "../digest/day-runs.ts";
import { type Day, formatDay, formatWeek } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { href, latestPath, type Path } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { archiveTrail } from "./crumb.ts";
import { DayList } from "./day-list.tsx";
import { Layout } from "./layout.tsx";

export interface Latest {
  /** The page with the same articles by importance: a day's, a week's or the front page. */
  readonly path: Path;
  readonly day?: Day;
  readonly from?: Day;
  readonly articles: readonly PublishedArticle[];
}

/** The articles of another page in chronological order. The canonical address is that of the other page. */
export function LatestView({ site, latest: { path, day, from, articles } }: { site: Site; latest: Latest }) {
  const order = say(site, "byDate");
  const period = day !== undefined ? formatDay(day, site.language) : from && formatWeek(from, site);
  // The month of a day, or the year of a week's newest day: the week's ISO 8601 year may have no page.
  const above = articles[0]?.day?.slice(0, day === undefined ? 4 : 7);
  const trail = period === undefined ? [] : [...archiveTrail(site, above), { path, name: period }];
  return (
    <Layout
      site={site}
      path={latestPath(path)}
      title={period === undefined ? order : say(site, "groupInPeriod", { name: order, period })}
      description={say(site, "latestNews", { site: site.title })}
      indexed={false}
      section={period === undefined ? "/" : "/archive/"}
      trail={trail}
    >
      <header class="page-head">
        {trail.length > 0 && <Breadcrumb site={site} trail={trail} />}
        <h1>{order}</h1>
        <p class="orders">
          <a href={href(site, path)}>{say(site, "byHeat")}</a>
        </p>
      </header>
      <p class="reading-note needs-script" role="status" />
      <DayList site={site} runs={dayRuns(articles, (members) => members)} />
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

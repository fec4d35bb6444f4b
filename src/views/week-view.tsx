import type { Week } from "../digest/build-digest.ts";
import { type Day, daysAfter, formatDay, formatWeek } from "../digest/days.ts";
import { hottestOf, isReordered } from "../digest/front.ts";
import { href, latestPath, WEEKS_FEED, weekPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { archiveTrail } from "./crumb.ts";
import { DayEntries } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { Neighbours, Turn } from "./neighbours.tsx";
import { Stories } from "./stories.tsx";
import { articlesJsonLd } from "./structured-data/list-json-ld.ts";

/** A week's articles by day, one line each. */
export function WeekView({ site, week }: { site: Site; week: Week }) {
  const { from, path, articles } = week;
  const top = hottestOf(articles);
  const name = formatWeek(from, site);
  // The year of a day with articles: the week's ISO 8601 year may have no page.
  const trail = archiveTrail(site, articles[0]?.day?.slice(0, 4));
  const neighbour = (other: Day | undefined) =>
    other === undefined ? undefined : { path: weekPath(other), name: formatWeek(other, site) };
  return (
    <Layout
      site={site}
      path={path}
      title={name}
      description={say(site, "weekAbout", {
        site: site.title,
        from: formatDay(from, site.language),
        to: formatDay(daysAfter(from, 6), site.language),
        articles: say(site, "articles", { n: articles.length }),
      })}
      section="/archive/"
      trail={trail}
      feeds={[{ title: say(site, "weeksFeed", { site: site.title }), folder: WEEKS_FEED }]}
      main={articlesJsonLd(site, articles)}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <Turn site={site} newer={neighbour(week.newer)} older={neighbour(week.older)} />
        <h1>{name}</h1>
        <p class="orders">
          {say(site, "articles", { n: articles.length })}
          {isReordered(top, articles) && <a href={href(site, latestPath(path))}>{say(site, "byDate")}</a>}
        </p>
      </header>
      <p class="reading-note needs-script" role="status" />
      {top && <Stories site={site} articles={[top]} date="day" />}
      <DayEntries site={site} articles={articles.filter((article) => article !== top)} />
      <Neighbours site={site} what="Week" newer={neighbour(week.newer)} older={neighbour(week.older)} />
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

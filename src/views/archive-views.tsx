import type { Month } from "../digest/build-digest.ts";
import { formatMonth } from "../digest/days.ts";
import { byDay } from "../digest/groups.ts";
import { href, monthPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { type ArchiveYear, Calendar, MonthCalendar, type Part } from "./calendar.tsx";
import { archiveTrail, type Crumb, formatPart } from "./crumb.ts";
import { DayEntries } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { Neighbours, Turn } from "./neighbours.tsx";
import { articlesJsonLd, listJsonLd } from "./structured-data/list-json-ld.ts";

export interface Archive {
  readonly years: readonly ArchiveYear[];
  /** The number of articles without a date. */
  readonly undated: number;
}

/** All years and months with their article counts; the newest year by day. */
export function ArchiveView({ site, archive: { years, undated } }: { site: Site; archive: Archive }) {
  return (
    <Layout
      site={site}
      path="/archive/"
      title={say(site, "archive")}
      description={say(site, "archiveAbout", { site: site.title })}
      trail={[]}
      main={listJsonLd(
        site,
        years.map(({ year, path }) => ({ path, name: formatPart(site, year) })),
      )}
    >
      <header class="page-head">
        <h1>{say(site, "archive")}</h1>
      </header>
      {years.length === 0 && undated === 0 && <p class="empty">{say(site, "nothingPublished")}</p>}
      {years.map((year, index) => (
        <section class="entries" key={year.year} aria-labelledby={`year-${year.year}`}>
          <h2 id={`year-${year.year}`}>
            <a href={href(site, year.path)}>{formatPart(site, year.year)}</a>
          </h2>
          {index === 0 && <Calendar site={site} year={year} />}
          <PartLinks site={site} parts={year.months} id={`months-${year.year}`} />
        </section>
      ))}
      {undated > 0 && (
        <p class="onward">
          <a href={href(site, "/undated/")}>{say(site, "undatedArticles", { n: undated })}</a>
        </p>
      )}
    </Layout>
  );
}

/** The days and months of one year. */
export function YearView({ site, year }: { site: Site; year: ArchiveYear }) {
  const trail = archiveTrail(site);
  const name = formatPart(site, year.year);
  return (
    <Layout
      site={site}
      path={year.path}
      title={name}
      description={say(site, "yearAbout", { site: site.title, year: name })}
      section="/archive/"
      trail={trail}
      main={listJsonLd(site, partCrumbs(site, year.months))}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <h1>{name}</h1>
      </header>
      <Calendar site={site} year={year} />
      <PartLinks site={site} parts={year.months} id={`months-${year.year}`} />
    </Layout>
  );
}

/** A month's articles by day, one line each. */
export function MonthView({ site, month }: { site: Site; month: Month }) {
  const name = formatMonth(month.month, site.language);
  const days = [...byDay(month.articles)].map(([day, { length: count }]) => ({ day, count }));
  const trail = archiveTrail(site, month.month.slice(0, 4));
  const neighbour = (other: string | undefined) =>
    other === undefined ? undefined : { path: monthPath(other), name: formatMonth(other, site.language) };
  return (
    <Layout
      site={site}
      path={month.path}
      title={name}
      description={say(site, "monthAbout", {
        site: site.title,
        month: name,
        articles: say(site, "articles", { n: month.articles.length }),
      })}
      section="/archive/"
      trail={trail}
      main={articlesJsonLd(site, month.articles)}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <Turn site={site} newer={neighbour(month.newer)} older={neighbour(month.older)} />
        <h1>{name}</h1>
        <p class="orders">{say(site, "articles", { n: month.articles.length })}</p>
      </header>
      <p class="reading-note needs-script" role="status" />
      <MonthCalendar site={site} month={{ part: month.month, days }} />
      <DayEntries site={site} articles={month.articles} />
      <Neighbours site={site} what="Month" newer={neighbour(month.newer)} older={neighbour(month.older)} />
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

/** Breadcrumbs for months or years. */
export function partCrumbs(site: Site, parts: readonly Part[]): Crumb[] {
  return parts.map(({ part, path }) => ({ path, name: formatPart(site, part) }));
}

/** Links to months or years, with article counts. */
export function PartLinks({ site, parts, id }: { site: Site; parts: readonly Part[]; id?: string }) {
  return (
    <ul class="months" id={id}>
      {parts.map(({ part, path, count: articles }) => (
        <li key={part}>
          <a href={href(site, path)}>{formatPart(site, part)}</a>{" "}
          <span class="byline">{say(site, "articles", { n: articles })}</span>
        </li>
      ))}
    </ul>
  );
}

import type { Digest, Month, Year } from "../digest/build-digest.ts";
import { describeMonth } from "../digest/days.ts";
import { href, monthPath } from "../digest/urls.ts";
import { count } from "../lib/count.ts";
import type { Site } from "../site.ts";
import { DayEntries } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { Neighbours } from "./neighbours.tsx";

/** Every year and month with how much it holds. */
export function ArchiveView({ digest: { site, years, undated } }: { digest: Digest }) {
  return (
    <Layout
      site={site}
      path="/archive/"
      title="Archive"
      description={`Every article of ${site.title} by year, month and day.`}
    >
      <header class="page-head">
        <h1>Archive</h1>
      </header>
      {years.length === 0 && undated.length === 0 && <p class="empty">Nothing has been published yet.</p>}
      {years.map((year) => (
        <section class="entries" key={year.year} aria-labelledby={`year-${year.year}`}>
          <h2 id={`year-${year.year}`}>
            <a href={href(site, year.path)}>{year.year}</a>
          </h2>
          <MonthLinks site={site} months={year.months} />
        </section>
      ))}
      {undated.length > 0 && (
        <p class="onward">
          <a href={href(site, "/undated/")}>{count(undated.length, "article")} without a date</a>
        </p>
      )}
    </Layout>
  );
}

/** A year's months. */
export function YearView({ site, year }: { site: Site; year: Year }) {
  return (
    <Layout
      site={site}
      path={year.path}
      title={year.year}
      description={`${site.title} in ${year.year}, month by month.`}
      section="/archive/"
    >
      <header class="page-head">
        <p class="kicker">
          <a href={href(site, "/archive/")}>Archive</a>
        </p>
        <h1>{year.year}</h1>
      </header>
      <MonthLinks site={site} months={year.months} />
    </Layout>
  );
}

/** A month's articles, a line each, under their days. */
export function MonthView({ site, month }: { site: Site; month: Month }) {
  const name = describeMonth(month.month, site.language);
  const year = month.month.slice(0, 4);
  const neighbour = (other: string | undefined) =>
    other === undefined ? undefined : { path: monthPath(other), name: describeMonth(other, site.language) };
  return (
    <Layout
      site={site}
      path={month.path}
      title={name}
      description={`${site.title} in ${name}: ${count(month.articles.length, "article")}.`}
      section="/archive/"
    >
      <header class="page-head">
        <p class="kicker">
          <a href={href(site, `/${year}/`)}>{year}</a>
        </p>
        <h1>{name}</h1>
      </header>
      <DayEntries site={site} articles={month.articles} />
      <Neighbours site={site} what="month" newer={neighbour(month.newer)} older={neighbour(month.older)} />
    </Layout>
  );
}

interface MonthLinksProps {
  readonly site: Site;
  readonly months: readonly { readonly month: string; readonly path: string; readonly articles: readonly unknown[] }[];
}

/** Months as links, each with how much it holds. */
export function MonthLinks({ site, months }: MonthLinksProps) {
  return (
    <ul class="months">
      {months.map(({ month, path, articles }) => (
        <li key={month}>
          <a href={href(site, path)}>{describeMonth(month, site.language)}</a>{" "}
          <span class="byline">{count(articles.length, "article")}</span>
        </li>
      ))}
    </ul>
  );
}

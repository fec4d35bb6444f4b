import { dayOf, describeDay } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { headlineMarks } from "../lib/marks.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Coverage } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { Provider, When } from "./byline.tsx";
import { OutsideLink } from "./link.tsx";
import { Timeline } from "./timeline.tsx";

interface CoverageListProps {
  readonly site: Site;
  readonly article: Pick<PublishedArticle, "published" | "day" | "provider">;
  readonly coverage: readonly Coverage[];
}

/** The other outlets' reports of the same news: on a timeline, and as a list by day, newest first. */
export function CoverageList({ site, article, coverage }: CoverageListProps) {
  if (coverage.length === 0) return null;
  const reports = [{ ...article, isLead: true }, ...coverage.map((report) => ({ ...report, isLead: false }))].map(
    ({ published, provider, isLead }) => ({
      ...(published !== undefined && { published }),
      ...(provider !== undefined && { outlet: provider.domain ?? provider.name }),
      isLead,
    }),
  );
  return (
    <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">{say(site, "alsoCovered", { n: coverage.length })}</h2>
      <Timeline site={site} reports={reports} />
      {[...byDay(coverage, site.timeZone)].map(([day, members]) => (
        <div key={day} class="coverage-day">
          <h3 class="label">{describeUpdate(site, day, members.length, article.day)}</h3>
          <ol>
            {members.map((report) => (
              <ReportEntry key={report.address} site={site} report={report} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function ReportEntry({ site, report }: { site: Site; report: Coverage }) {
  const { title, address, language, published } = report;
  return (
    <li>
      <OutsideLink to={address} class="headline" {...headlineMarks(site, { title, language })}>
        {title}
      </OutsideLink>
      <p class="byline">
        <Provider site={site} article={report} />
        {/* Its day stands above the list. */}
        {hasTime(published) && (
          <>
            {" · "}
            <When article={{ published, day: dayOf(published, site.timeZone) }} site={site} style="time" />
          </>
        )}
      </p>
    </li>
  );
}

/** By the day of the report; "" for those without a date. */
function byDay(coverage: readonly Coverage[], timeZone: string): Map<string, Coverage[]> {
  const days = new Map<string, Coverage[]>();
  for (const report of coverage) {
    const day = report.published === undefined ? "" : dayOf(report.published, timeZone);
    days.set(day, [...(days.get(day) ?? []), report]);
  }
  return days;
}

/** What came after the article itself is an update of it. */
function describeUpdate(site: Site, day: string, number: number, own: string | undefined): string {
  if (day === "") return say(site, "dateUnknown");
  const date = describeDay(day, site.language);
  return own !== undefined && day > own ? say(site, "updatedOn", { n: number, day: date }) : date;
}

import { type Day, dayOf, formatDay } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { groupBy } from "../lib/group-by.ts";
import { directionIn, marksOf } from "../lib/marks.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import { outletOf } from "../seeds/outlet-of.ts";
import type { Site } from "../site/site.ts";
import { fill, say } from "../words/say.ts";
import { When } from "./byline.tsx";
import { OutsideLink } from "./link.tsx";
import { SiteText } from "./site-text.tsx";
import { Timeline } from "./timeline.tsx";

interface CoverageListProps {
  readonly site: Site;
  readonly article: Pick<PublishedArticle, "published" | "day" | "provider">;
  /** In display order. */
  readonly coverage: readonly Coverage[];
}

/** Maximum length of a report's excerpt, in characters. */
const EXCERPT = 200;

/** All reports of the same news: a timeline, and a list by outlet. All but an outlet's first report are folded away. */
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
      <LastUpdate site={site} own={article.day} coverage={coverage} />
      <Timeline site={site} reports={reports} />
      <ol>
        {[...groupBy(coverage, outletOf)].map(([outlet, [first, ...others]]) => (
          <li key={outlet}>
            {first && <Report site={site} report={first} outlet={outlet} />}
            {others.length > 0 && (
              <details>
                <summary>{fill(site, "moreFrom", { n: others.length, source: <bdi>{outlet}</bdi> })}</summary>
                <ol>
                  {others.map((report) => (
                    <li key={report.address}>
                      <Report site={site} report={report} />
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One report. With `outlet`, the outlet's name and an excerpt are shown too. */
function Report({ site, report, outlet }: { site: Site; report: Coverage; outlet?: string }) {
  const { title, address, language, published, excerpt } = report;
  const day = published === undefined ? {} : { published, day: dayOf(published, site.timeZone) };
  const opening = outlet !== undefined && excerpt !== undefined ? truncateAtWord(excerpt, EXCERPT) : undefined;
  const words = { title, ...(language !== undefined && { language }) };
  return (
    <div {...marksOf(site, words)}>
      <OutsideLink to={address} class="headline">
        {title}
      </OutsideLink>
      {opening !== undefined && (
        <p class="excerpt" {...directionIn(words, opening)}>
          {opening}
        </p>
      )}
      <p class="byline">
        <SiteText site={site} article={words}>
          {outlet !== undefined && (
            <>
              <bdi class="provider">{outlet}</bdi>
              {" · "}
            </>
          )}
          <When article={day} site={site} style="both" />
        </SiteText>
      </p>
    </div>
  );
}

/** The newest day of the coverage, if it is later than the article's own. */
function LastUpdate({ site, own, coverage }: { site: Site; own: Day | undefined; coverage: readonly Coverage[] }) {
  const days = coverage.flatMap(({ published }) => (published === undefined ? [] : dayOf(published, site.timeZone)));
  const newest = days.reduce<Day | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  );
  if (newest === undefined || own === undefined || newest <= own) return null;
  const n = days.filter((day) => day === newest).length;
  return <p class="byline">{say(site, "updatedOn", { n, day: formatDay(newest, site.language) })}</p>;
}

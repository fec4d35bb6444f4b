import { formatDay, formatMonth } from "../digest/days.ts";
import { editionPath, href, type Path } from "../digest/urls.ts";
import { memoize } from "../lib/memoize.ts";
import type { Site } from "../site/site.ts";
import { say, sayNumber } from "../words/say.ts";
import { formatPart } from "./crumb.ts";

const DAYS_OF_WEEK = 7;
const MAX_WEEKS = 6;
const SHADES = 4;

/** Longer weekday names do not fit in a square. */
const MAX_LETTERS = 3;

/** A month or year that has a page, with its article count. */
export interface Part {
  readonly path: Path;
  /** "2021-08", or "2021". */
  readonly part: string;
  readonly count: number;
}

export interface ArchiveYear {
  readonly year: string;
  readonly path: Path;
  readonly months: readonly ArchiveMonth[];
}

export interface ArchiveMonth extends Part {
  /** Only days with articles. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

/** Weekday names, starting with Monday. */
const weekdays = memoize((language: string) => {
  const name = (weekday: "narrow" | "short" | "long", day: number) =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day));
  return Array.from({ length: DAYS_OF_WEEK }, (_, day) => ({
    long: name("long", day),
    short: name(name("short", day).length > MAX_LETTERS ? "narrow" : "short", day),
  }));
});

/** A month as a calendar, shown beside the list of its articles. */
export function MonthCalendar({ site, month }: Omit<MonthTableProps, "busiest">) {
  return (
    <div class="calendar calendar-one">
      <MonthTable site={site} month={month} busiest={Math.max(...month.days.map(({ count }) => count))} />
    </div>
  );
}

/**
 * A year as a calendar. Each day is a square that links to its edition, shaded by its article count. A skip link comes first,
 * because a year has hundreds of tab stops.
 */
export function Calendar({ site, year: { year, months } }: { site: Site; year: ArchiveYear }) {
  const busiest = Math.max(0, ...months.flatMap(({ days }) => days.map(({ count: articles }) => articles)));
  return (
    <div class="calendar">
      <a class="calendar-skip" href={`#months-${year}`}>
        {say(site, "skipCalendar", { year: formatPart(site, year) })}
      </a>
      <div class="calendar-months">
        {months.toReversed().map((month) => (
          <MonthTable key={month.part} site={site} month={month} busiest={busiest} />
        ))}
      </div>
      <p class="byline calendar-legend">{say(site, "calendarLegend", { n: busiest })}</p>
    </div>
  );
}

interface MonthTableProps {
  readonly site: Site;
  readonly month: Pick<ArchiveMonth, "part" | "days">;
  readonly busiest: number;
}

/** A month as a table that always has six weeks, so that neighbouring months are equally high. */
function MonthTable({ site, month: { part, days }, busiest }: MonthTableProps) {
  const counts = new Map(days.map(({ day, count: articles }) => [day, articles]));
  return (
    <table class="calendar-month">
      <caption>{formatMonth(part, site.language)}</caption>
      <thead>
        <tr>
          {weekdays(site.language).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(part).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={day ?? weekday}>
                {day && <DaySquare site={site} day={day} articles={counts.get(day) ?? 0} busiest={busiest} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DaySquare({ site, day, articles, busiest }: { site: Site; day: string; articles: number; busiest: number }) {
  const number = Number(day.slice(8));
  if (articles === 0) return <span class="square">{sayNumber(site, number)}</span>;
  return (
    <a
      class={`square shade-${Math.ceil((SHADES * articles) / busiest)}`}
      href={href(site, editionPath(day))}
      aria-label={say(site, "dayWithCount", {
        day: formatDay(day, site.language),
        articles: say(site, "articles", { n: articles }),
      })}
    >
      {sayNumber(site, number)}
    </a>
  );
}

/** The days of a month ("2021-08") in weeks that start on Monday. Days outside the month are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const before = (first.getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Array.from({ length: MAX_WEEKS }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_, weekday) => {
      const day = week * DAYS_OF_WEEK + weekday - before + 1;
      return day < 1 || day > length ? undefined : `${month}-${String(day).padStart(2, "0")}`;
    }),
  );
}

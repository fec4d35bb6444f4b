import { formatMonth } from "../digest/days.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { percent } from "./timeline.tsx";

export interface MonthCount {
  /** "2021-08" */
  readonly month: string;
  readonly count: number;
}

const HEIGHT = 72;

/** Articles per month as a bar chart, oldest to newest. `months` is newest first. Renders nothing for a single month. */
export function MonthBars({ site, months }: { site: Site; months: readonly MonthCount[] }) {
  const newest = months[0];
  const oldest = months.at(-1);
  if (newest === undefined || oldest === undefined || newest === oldest) return null;
  const from = monthNumber(oldest.month);
  const span = monthNumber(newest.month) - from + 1;
  const most = months.reduce((best, other) => (other.count > best.count ? other : best));
  const named = (month: string) => formatMonth(month, site.language);
  return (
    <Bars
      bars={months.map(({ month, count }) => ({ at: monthNumber(month) - from, count }))}
      places={span}
      ends={[named(oldest.month), named(newest.month)]}
      label={say(site, "barsLabel", {
        from: named(oldest.month),
        to: named(newest.month),
        n: most.count,
        month: named(most.month),
      })}
      caption={say(site, "barsCaption", { n: most.count, month: named(most.month) })}
    />
  );
}

interface BarsProps {
  /** `at` is the bar's place, from 0 to `places` - 1. */
  readonly bars: readonly { readonly at: number; readonly count: number }[];
  readonly places: number;
  /** Labels below the first and the last place. */
  readonly ends: readonly [string, string];
  /** Alternative text for the drawing. */
  readonly label: string;
  readonly caption: string;
}

/** A bar chart. The largest number has the full height; every number above 0 is visible. */
export function Bars({ bars, places, ends: [first, last], label, caption }: BarsProps) {
  const most = bars.reduce((best, { count }) => Math.max(best, count), 0);
  return (
    <figure class="bars">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label}>
        {bars.map(({ at, count }) => {
          const height = count === 0 ? 0 : Math.max(2, Math.round((HEIGHT * count) / most));
          return (
            <rect
              key={at}
              class="bar"
              x={percent((100 * at) / places)}
              y={HEIGHT - height}
              width={percent(80 / places)}
              height={height}
            />
          );
        })}
      </svg>
      <p class="byline timeline-ends">
        <span>{first}</span> <span>{last}</span>
      </p>
      <figcaption class="byline">{caption}</figcaption>
    </figure>
  );
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** A share from 0 to 1 as a bar. It is decorative: the text beside it gives the number. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg class="share" width="100%" height="4" aria-hidden="true" focusable="false">
      <rect class="bar" width={percent(Math.max(share * 100, 0.5))} height="4" />
    </svg>
  );
}

import { describeMonth } from "../digest/days.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { percent } from "./timeline.tsx";

export interface MonthCount {
  /** "2021-08" */
  readonly month: string;
  readonly count: number;
}

const HEIGHT = 72;

/** Articles per month as bars, from the oldest of `months` (newest first) to the newest; nothing for a single month. */
export function MonthBars({ site, months }: { site: Site; months: readonly MonthCount[] }) {
  const newest = months[0];
  const oldest = months.at(-1);
  if (newest === undefined || oldest === undefined || newest === oldest) return null;
  const from = monthNumber(oldest.month);
  const span = monthNumber(newest.month) - from + 1;
  const most = months.reduce((best, other) => (other.count > best.count ? other : best));
  const named = (month: string) => describeMonth(month, site.language);
  return (
    <figure class="bars">
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={say(site, "barsLabel", {
          from: named(oldest.month),
          to: named(newest.month),
          n: most.count,
          month: named(most.month),
        })}
      >
        {months.map(({ month, count: articles }) => {
          const height = Math.max(2, Math.round((HEIGHT * articles) / most.count));
          const x = (100 * (monthNumber(month) - from)) / span;
          return (
            <rect
              key={month}
              class="bar"
              x={percent(x)}
              y={HEIGHT - height}
              width={percent(80 / span)}
              height={height}
            />
          );
        })}
      </svg>
      <p class="byline timeline-ends">
        <span>{named(oldest.month)}</span> <span>{named(newest.month)}</span>
      </p>
      <figcaption class="byline">{say(site, "barsCaption", { n: most.count, month: named(most.month) })}</figcaption>
    </figure>
  );
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** A part of a whole, as a bar; the text beside it says the same. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg class="share" width="100%" height="4" aria-hidden="true" focusable="false">
      <rect class="bar" width={percent(Math.max(share * 100, 0.5))} height="4" />
    </svg>
  );
}

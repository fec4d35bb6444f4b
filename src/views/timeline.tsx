import { calendarDate, type Day, formatDay } from "../digest/days.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { When } from "./byline.tsx";

export interface DatedReport {
  readonly published?: StatedDate;
  readonly outlet?: string;
  /** True for the article whose page this is. */
  readonly isLead: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Spans up to this have a tick every six hours. Longer ones have one per day, unless that gives more than `MAX_MARKS`. */
const BY_HOURS = 2 * DAY;
const MAX_MARKS = 60;

/** Marks closer than 1 / SLOTS of the axis are stacked. */
const SLOTS = 40;
const STEP = 12;
const HIGHEST = 8;

/**
 * All reports of a piece of news on a time axis. Renders nothing if fewer than two have a date. The list below has the same
 * content, so screen readers are given a single image.
 */
export function Timeline({ site, reports }: { site: Site; reports: readonly DatedReport[] }) {
  const dated = reports
    .flatMap(({ published, isLead }) => {
      const { day, at } = calendarDate(published, site.timeZone);
      return published === undefined || day === undefined || at === undefined
        ? []
        : [{ published, day, isLead, at: Date.parse(at) }];
    })
    .sort((one, other) => one.at - other.at);
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined || first.at === last.at) return null;
  const span = last.at - first.at;
  const x = (at: number) => 2 + (96 * (at - first.at)) / span;
  const stacks = new Map<number, number>();
  const marks = dated.map(({ at, isLead }) => {
    const slot = Math.round((x(at) / 100) * SLOTS);
    const below = stacks.get(slot) ?? 0;
    stacks.set(slot, below + 1);
    return { at: x(at), isLead, level: Math.min(below, HIGHEST) };
  });
  const height = 24 + STEP * Math.max(...marks.map(({ level }) => level));
  const outlets = new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size;
  const end = ({ published, day }: { readonly published: StatedDate; readonly day: Day }) => (
    <When article={{ published, day }} site={site} style="both" />
  );
  const day = (report: { readonly day: Day }) => formatDay(report.day, site.language);
  const number = say(site, "reports", { n: reports.length });
  const summary =
    outlets === 0
      ? number
      : say(site, "reportsFromSources", { reports: number, fromSources: say(site, "fromSources", { n: outlets }) });
  return (
    <figure class="timeline">
      <svg
        width="100%"
        height={height + 8}
        role="img"
        aria-label={say(site, "timelineLabel", { summary, from: day(first), to: day(last) })}
      >
        {ticks(first.at, span).map((at) => (
          <line
            key={at}
            class="timeline-tick"
            x1={percent(x(at))}
            x2={percent(x(at))}
            y1={height - 6}
            y2={height + 2}
          />
        ))}
        <line class="timeline-axis" x1="0" x2="100%" y1={height - 2} y2={height - 2} />
        {marks.map(({ at, isLead, level }, index) => (
          <circle
            key={index}
            class={isLead ? "timeline-lead" : "timeline-report"}
            cx={percent(at)}
            cy={height - 12 - level * STEP}
            r="5"
          />
        ))}
      </svg>
      <p class="byline timeline-ends">
        <span>{end(first)}</span> <span>{end(last)}</span>
      </p>
      <figcaption class="byline">{say(site, "timelineCaption", { summary })}</figcaption>
    </figure>
  );
}

function ticks(from: number, span: number): number[] {
  const step = span <= BY_HOURS ? 6 * HOUR : DAY;
  if (span / step > MAX_MARKS) return [];
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((from + span - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}

/** A share from 0 to 1 as a percentage of the drawing's width. */
export function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}

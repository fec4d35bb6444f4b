import { type Instant, newestOf } from "../lib/instant.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import { momentOf } from "./days.ts";

/** Coverage that claims to be more than a year younger than its article bears a wrong date, and would keep it on top. */
const LONGEST_STORY = 366 * 24 * 60 * 60 * 1000;

/** When an article last changed, as far as the reports of the same news tell. */
export interface LastChange {
  readonly at: Instant;
  /** Whether a report was passed over because it is dated after the build. */
  readonly ahead: boolean;
}

/**
 * The newest of an article's own moment and its reports' dates. A report that is dated after `now`, or more than a year
 * after the article, tells nothing.
 */
export function lastChangeOf(
  published: Instant,
  reports: readonly (StatedDate | "")[],
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): LastChange {
  const last = Date.parse(published) + LONGEST_STORY;
  const moments = reports.flatMap((date) => (date === "" ? [] : momentOf(date, timeZone)));
  const credible = moments.filter((moment) => Date.parse(moment) <= last);
  const past = credible.filter((moment) => moment <= now);
  return { at: newestOf([published, ...past]) ?? published, ahead: past.length < credible.length };
}

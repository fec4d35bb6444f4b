import { type Instant, newestOf } from "../lib/instant.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import { momentOf } from "./days.ts";

/** Coverage dated more than a year after its article has a wrong date, which would keep the article on top. */
const MAX_STORY_AGE = 366 * 24 * 60 * 60 * 1000;

/** The last change of an article, judging by reports of the same story. */
export interface LastChange {
  readonly at: Instant;
  /** Whether a report was ignored because it is dated after the build. */
  readonly ahead: boolean;
}

/**
 * The latest of an article's own moment and its reports' dates. Reports dated after `now`, or more than a year after
 * the article, are ignored.
 */
export function lastChangeOf(
  published: Instant,
  reports: readonly (StatedDate | "")[],
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): LastChange {
  const last = Date.parse(published) + MAX_STORY_AGE;
  const moments = reports.flatMap((date) => (date === "" ? [] : momentOf(date, timeZone)));
  const credible = moments.filter((moment) => Date.parse(moment) <= last);
  const past = credible.filter((moment) => moment <= now);
  return { at: newestOf([published, ...past]) ?? published, ahead: past.length < credible.length };
}

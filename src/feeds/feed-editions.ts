import { DateTime } from "luxon";
import type { Digest } from "../digest/build-digest.ts";
import type { Day } from "../digest/days.ts";
import type { Instant } from "../lib/instant.ts";
import type { FeedEdition } from "./feed.ts";

/**
 * The newest days or weeks that are over, newest first. One is over once an article is as new as the midnight at its
 * end: content decides, never a clock, so an item is whole when it first appears. Weeks begin on Monday (ISO 8601).
 */
export function feedEditions(
  kind: FeedEdition["kind"],
  { site, articles, editions }: Pick<Digest, "site" | "articles" | "editions">,
): FeedEdition[] {
  const newest = articles.find(({ badge }) => badge === undefined)?.published;
  if (newest === undefined) return [];
  const found: FeedEdition[] = [];
  let last: { from: Day; days: FeedEdition["days"][number][] } | undefined;
  for (const { day, path, articles: all } of editions) {
    const shown = all.filter(({ badge }) => badge === undefined);
    if (shown.length === 0) continue;
    const from = kind === "day" ? day : mondayOf(day);
    if (last?.from !== from) {
      if (found.length === site.feedSize) break;
      const published = endOf(from, kind, site.timeZone);
      if (published > newest) continue;
      last = { from, days: [] };
      found.push({ kind, published, ...last });
    }
    last.days.push({ day, path, articles: shown });
  }
  return found;
}

function mondayOf(day: Day): Day {
  return DateTime.fromISO(day, { zone: "utc" }).startOf("week").toFormat("yyyy-MM-dd");
}

/** The midnight in a zone with which a day or a week that begins on `from` ends. */
function endOf(from: Day, kind: FeedEdition["kind"], zone: string): Instant {
  const end = DateTime.fromISO(from, { zone })
    .plus({ days: kind === "day" ? 1 : 7 })
    .startOf("day");
  return end.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

import type { Digest } from "../digest/build-digest.ts";
import { type Day, daysAfter, momentOf } from "../digest/days.ts";
import { byDay } from "../digest/groups.ts";
import { editionPath } from "../digest/urls.ts";
import type { FeedEdition } from "./feed.ts";

/**
 * The newest completed days or weeks, newest first. One is complete once there is an article of a later day, so that the result
 * depends on content and not on a clock, and an item is final when it appears. Weeks start on Monday (ISO 8601).
 */
export function feedEditions(
  kind: FeedEdition["kind"],
  { site, articles, editions, weeks }: Pick<Digest, "site" | "articles" | "editions" | "weeks">,
): FeedEdition[] {
  const newest = articles.find(({ badge }) => badge === undefined)?.day;
  if (newest === undefined) return [];
  const spans: readonly Span[] =
    kind === "day" ? editions.map(({ day, path, articles }) => ({ path, articles, from: day })) : weeks;
  const found: FeedEdition[] = [];
  for (const { from, path, articles: all } of spans) {
    if (found.length === site.feedSize) break;
    const next = daysAfter(from, kind === "day" ? 1 : 7);
    const shown = all.filter(({ badge }) => badge === undefined);
    if (shown.length === 0 || next > newest) continue;
    const days = [...byDay(shown)].map(([day, members]) => ({ day, path: editionPath(day), articles: members }));
    found.push({ kind, from, path, published: momentOf(next, site.timeZone), days });
  }
  return found;
}

/** A day or week. */
interface Span extends Pick<Digest["editions"][number], "path" | "articles"> {
  readonly from: Day;
}

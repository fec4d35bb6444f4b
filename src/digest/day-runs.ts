import type { Day } from "./days.ts";
import { byWeight } from "./front.ts";
import { byDay } from "./groups.ts";
import type { PublishedArticle } from "./published-article.ts";

/** Articles under one heading: those of a day, or of neighbouring days with one article each. */
export interface DayRun {
  /** Newest first; several days are of the same year. */
  readonly days: readonly [Day, ...Day[]];
  readonly articles: readonly PublishedArticle[];
}

/** Articles in a row on a wide screen. */
const ROW = 3;

type Order = (day: readonly PublishedArticle[]) => readonly PublishedArticle[];

/**
 * Groups dated articles, in the site's order, by day. Neighbouring days of one article each share a run within their
 * month and, until they fill a row, within their year. `order` sorts the articles of a day.
 */
export function dayRuns(articles: readonly PublishedArticle[], order: Order = byWeight): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const [day, members] of byDay(articles)) {
    const last = runs.at(-1);
    const isAlone = members.length === 1 && last?.days.length === last?.articles.length;
    const shared = last === undefined || last.days.length < ROW ? "2021".length : "2021-08".length;
    if (last !== undefined && isAlone && last.days[0].slice(0, shared) === day.slice(0, shared))
      runs.splice(-1, 1, { days: [...last.days, day], articles: [...last.articles, ...members] });
    else runs.push({ days: [day], articles: order(members) });
  }
  return runs;
}

import { DateTime } from "luxon";
import type { PublishedArticle } from "./published-article.ts";

/** How many days, up to the newest article's, compete for the place at the top. */
export const LEADING_DAYS = 3;

/** The front page's articles: the one it opens with, and the rest in the site's order. */
export interface FrontOrder {
  /** The hottest of the newest days; without any heat stated the newest. Undefined where no article has a date. */
  readonly top?: PublishedArticle;
  readonly rest: readonly PublishedArticle[];
}

/** Decides what the front page opens with. `newest` are in the site's order; of equally hot ones the newest wins. */
export function frontOf(newest: readonly PublishedArticle[]): FrontOrder {
  const [first] = newest;
  if (first?.day === undefined) return { rest: newest };
  const from = DateTime.fromISO(first.day, { zone: "utc" })
    .minus({ days: LEADING_DAYS - 1 })
    .toFormat("yyyy-MM-dd");
  const contenders = newest.filter(({ day, badge }) => day !== undefined && day >= from && badge === undefined);
  const top = hottestOf(contenders) ?? first;
  return { top, rest: newest.filter((article) => article !== top) };
}

/** The hottest of some articles in the site's order; of equally hot ones the newest. */
export function hottestOf(articles: readonly PublishedArticle[]): PublishedArticle | undefined {
  const [first, ...others] = articles;
  return first && others.reduce((best, article) => (heatOf(article) > heatOf(best) ? article : best), first);
}

function heatOf({ heat }: PublishedArticle): number {
  return heat ?? Number.NEGATIVE_INFINITY;
}

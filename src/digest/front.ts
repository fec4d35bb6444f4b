import { daysAfter } from "./days.ts";
import { newestFirst } from "./newest-first.ts";
import type { PublishedArticle } from "./published-article.ts";

/** The number of days, up to the newest article's, whose articles compete for the top. */
const LEADING_DAYS = 3;

/** The front page's articles: the top story, and the rest in the site's order. */
export interface FrontOrder {
  /** The hottest article of the newest days; the newest if none states its heat. Undefined if no article is dated. */
  readonly top?: PublishedArticle;
  readonly rest: readonly PublishedArticle[];
}

/** Chooses the top story. `newest` is in the site's order; the newest of equally hot articles wins. */
export function frontOf(newest: readonly PublishedArticle[]): FrontOrder {
  const [first] = newest;
  if (first?.day === undefined) return { rest: newest };
  const from = daysAfter(first.day, 1 - LEADING_DAYS);
  const contenders = newest.filter(({ day, badge }) => day !== undefined && day >= from && badge === undefined);
  const top = hottestOf(contenders) ?? first;
  return { top, rest: newest.filter((article) => article !== top) };
}

/**
 * The article at the top of a page or mail: the hottest, the newest of equals. A draft only if there is nothing else;
 * undefined for an empty list.
 */
export function hottestOf(articles: readonly PublishedArticle[]): PublishedArticle | undefined {
  const shown = articles.filter(({ badge }) => badge === undefined);
  const [first, ...others] = shown.length === 0 ? articles : shown;
  return first && others.reduce((best, article) => (hottestFirst(article, best) < 0 ? article : best), first);
}

/** Articles by weight: the top one, then the others, hottest first. */
export function byWeight(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const top = hottestOf(articles);
  return top === undefined ? [] : [top, ...articles.filter((article) => article !== top).toSorted(hottestFirst)];
}

/** Whether a page with `top` first and each day by weight differs from the order by time. */
export function isReordered(top: PublishedArticle | undefined, articles: readonly PublishedArticle[]): boolean {
  if (top !== undefined && top !== articles[0]) return true;
  return articles.some((article, index) => {
    const before = articles[index - 1];
    if (before === undefined || before === top || before.day === undefined) return false;
    return before.day === article.day && hottestFirst(before, article) > 0;
  });
}

/** By heat, articles without heat last; newest first among equals. */
export function hottestFirst(one: PublishedArticle, other: PublishedArticle): number {
  return byNumber(heatOf(other), heatOf(one)) || newestFirst(one, other);
}

function heatOf({ heat }: PublishedArticle): number {
  return heat ?? Number.NEGATIVE_INFINITY;
}

/** Without subtraction, which gives NaN for two articles without heat. */
function byNumber(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

import { daysAfter } from "./days.ts";
import { newestFirst } from "./newest-first.ts";
import type { PublishedArticle } from "./published-article.ts";

/** How many days, up to the newest article's, compete for the place at the top. */
const LEADING_DAYS = 3;

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
  const from = daysAfter(first.day, 1 - LEADING_DAYS);
  const contenders = newest.filter(({ day, badge }) => day !== undefined && day >= from && badge === undefined);
  const top = hottestOf(contenders) ?? first;
  return { top, rest: newest.filter((article) => article !== top) };
}

/**
 * The article that a page or a mail of some articles opens with: the hottest; of equally hot ones the newest. A draft is
 * taken where there is nothing else. Undefined of none.
 */
export function hottestOf(articles: readonly PublishedArticle[]): PublishedArticle | undefined {
  const shown = articles.filter(({ badge }) => badge === undefined);
  const [first, ...others] = shown.length === 0 ? articles : shown;
  return first && others.reduce((best, article) => (hottestFirst(article, best) < 0 ? article : best), first);
}

/** Some articles by weight: the one that they open with, then the others, the hottest first. */
export function byWeight(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const top = hottestOf(articles);
  return top === undefined ? [] : [top, ...articles.filter((article) => article !== top).toSorted(hottestFirst)];
}

/** Whether a page that opens with `top`, and has each day by weight, has another order than that by time. */
export function isReordered(top: PublishedArticle | undefined, articles: readonly PublishedArticle[]): boolean {
  if (top !== undefined && top !== articles[0]) return true;
  return articles.some((article, place) => {
    const before = articles[place - 1];
    if (before === undefined || before === top || before.day === undefined) return false;
    return before.day === article.day && hottestFirst(before, article) > 0;
  });
}

/** By heat, those without any last; of equally hot ones the newest first. */
export function hottestFirst(one: PublishedArticle, other: PublishedArticle): number {
  return byNumber(heatOf(other), heatOf(one)) || newestFirst(one, other);
}

function heatOf({ heat }: PublishedArticle): number {
  return heat ?? Number.NEGATIVE_INFINITY;
}

/** A difference would be no number for two that have no heat. */
function byNumber(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

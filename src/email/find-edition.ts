import { DateTime } from "luxon";
import type { Digest } from "../digest/build-digest.ts";
import type { Day } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { editionPath, monthPath, type Path } from "../digest/urls.ts";

/** What one e-mail tells: the published articles of a day, or of a week from Monday to Sunday (ISO 8601). */
export interface MailEdition {
  readonly span: Span;
  /** Its first day; its only one where it is a day's. */
  readonly day: Day;
  /** In the site's order; never empty. */
  readonly articles: readonly PublishedArticle[];
  /** Its page on the web; a week's is the month of its newest article, where the days stand one below the other. */
  readonly path: Path;
}

export type Span = "day" | "week";

/** The edition of a day, or of the week in which it falls; undefined where nothing was published. */
export function findEdition({ articles }: Pick<Digest, "articles">, day: Day, span: Span): MailEdition | undefined {
  const [first, last] = span === "day" ? [day, day] : weekOf(day);
  const members = articles.filter((article) => isShown(article) && article.day >= first && article.day <= last);
  const newest = members[0]?.day;
  if (newest === undefined) return undefined;
  const path = span === "day" ? editionPath(day) : monthPath(newest.slice(0, 7));
  return { span, day: first, articles: members, path };
}

/** The last day before a day that has an article, and the first one after it. */
export function nearestDays({ articles }: Pick<Digest, "articles">, day: Day): { before?: Day; after?: Day } {
  const days = articles.filter(isShown).map((article) => article.day);
  const before = days.find((other) => other < day);
  const after = days.findLast((other) => other > day);
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

type Shown = PublishedArticle & { readonly day: Day };

/** An article with a date, and no draft. */
function isShown(article: PublishedArticle): article is Shown {
  return article.day !== undefined && article.badge === undefined;
}

function weekOf(day: Day): readonly [Day, Day] {
  const monday = DateTime.fromISO(day, { zone: "utc" }).startOf("week");
  return [monday.toFormat("yyyy-MM-dd"), monday.plus({ days: 6 }).toFormat("yyyy-MM-dd")];
}

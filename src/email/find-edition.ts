import type { Digest } from "../digest/build-digest.ts";
import { type Day, daysAfter, mondayOf } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { editionPath, type Path, weekPath } from "../digest/urls.ts";

/** The content of one e-mail: the published articles of a day, or of a week from Monday to Sunday (ISO 8601). */
export interface MailEdition {
  readonly span: Span;
  /** The day, or the week's first day. */
  readonly day: Day;
  /** In the site's order. Never empty. */
  readonly articles: readonly PublishedArticle[];
  /** Its page on the web. */
  readonly path: Path;
}

export type Span = "day" | "week";

/** The edition of a day, or of the week that contains it. Undefined if nothing was published. */
export function findEdition({ articles }: Pick<Digest, "articles">, day: Day, span: Span): MailEdition | undefined {
  const [first, last] = span === "day" ? [day, day] : daysOfWeek(day);
  const members = articles.filter((article) => isShown(article) && article.day >= first && article.day <= last);
  if (members.length === 0) return undefined;
  return { span, day: first, articles: members, path: span === "day" ? editionPath(day) : weekPath(day) };
}

/** The nearest days with articles before and after a day. */
export function nearestDays({ articles }: Pick<Digest, "articles">, day: Day): { before?: Day; after?: Day } {
  const days = articles.filter(isShown).map((article) => article.day);
  const before = days.find((other) => other < day);
  const after = days.findLast((other) => other > day);
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

type Shown = PublishedArticle & { readonly day: Day };

/** True for a dated article that is not a draft. */
function isShown(article: PublishedArticle): article is Shown {
  return article.day !== undefined && article.badge === undefined;
}

function daysOfWeek(day: Day): readonly [Day, Day] {
  const monday = mondayOf(day);
  return [monday, daysAfter(monday, 6)];
}

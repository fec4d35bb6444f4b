import { formatDay, formatMonth, formatYear } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { editionPath, type Path, UNDATED } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Locale } from "../words/words.ts";

/** A page in the breadcrumb trail. */
export interface Crumb {
  readonly path: Path;
  readonly name: string;
}

/** The archive's pages down to a year ("2021"), month ("2021-08") or day, from the top down. */
export function archiveTrail(site: Locale, part = ""): readonly Crumb[] {
  const parts = [4, 7, 10].filter((length) => part.length >= length).map((length) => part.slice(0, length));
  return [
    { path: "/archive/", name: say(site, "archive") },
    ...parts.map((name) => ({ path: editionPath(name), name: formatPart(site, name) })),
  ];
}

/** The pages above an article: its edition, or the list of undated articles. */
export function articleTrail(site: Site, { day }: Pick<PublishedArticle, "day">): readonly Crumb[] {
  return day === undefined
    ? [...archiveTrail(site), { path: UNDATED, name: say(site, "undated") }]
    : archiveTrail(site, day);
}

/** Formats a year, month or day in the site's language. */
export function formatPart({ language }: Pick<Site, "language">, part: string): string {
  if (part.length === 4) return formatYear(part, language);
  return part.length === 7 ? formatMonth(part, language) : formatDay(part, language);
}

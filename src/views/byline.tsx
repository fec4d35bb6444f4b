import { describeDay, describeTime } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site.ts";

/** The outlet's name, or the plain truth. */
export function providerName({ provider }: Pick<PublishedArticle, "provider">): string {
  return provider?.name ?? "Source not stated";
}

/** A date and time for people and machines; "Undated" where the source gave none. */
export function When({
  article,
  site,
  style,
}: {
  article: Pick<PublishedArticle, "published" | "day">;
  site: Site;
  style: "day" | "time" | "both";
}) {
  if (article.published === undefined || article.day === undefined) return <span class="undated">Undated</span>;
  const day = describeDay(article.day, site.language);
  const time = hasTime(article.published) ? describeTime(article.published, site.timeZone, site.language) : undefined;
  const shown = style === "time" ? time : style === "day" ? day : [day, time].filter(Boolean).join(", ");
  return <time datetime={article.published}>{shown}</time>;
}

const BADGES: Readonly<Record<NonNullable<PublishedArticle["badge"]>, string>> = {
  merged: "Draft: merged under another article",
  orphan: "Draft: its lead is not here",
  "below quality": "Draft: below the quality threshold",
  "not published": "Draft: published is false",
  removed: "Draft: taken down",
  future: "Draft: dated in the future",
};

/** Why an article would not be published; only where drafts are shown. */
export function Badge({ article }: { article: Pick<PublishedArticle, "badge"> }) {
  return article.badge === undefined ? null : <p class="badge">{BADGES[article.badge]}</p>;
}

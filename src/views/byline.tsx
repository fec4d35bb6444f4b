import { formatDay, formatTime } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import type { ArticleTexts } from "../lib/direction.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Key, Locale } from "../words/words.ts";
import { SiteText } from "./site-text.tsx";

/** The outlet's name, or a statement that it is unknown. */
export function providerName(site: Locale, { provider }: Pick<PublishedArticle, "provider">): string {
  return provider?.name ?? say(site, "sourceUnknown");
}

/** The outlet's name with its own writing direction. */
export function Provider({ site, article }: { site: Locale; article: Pick<PublishedArticle, "provider"> }) {
  return <bdi class="provider">{providerName(site, article)}</bdi>;
}

/** The date and time in a `time` element; "Undated" if the source gave none. */
export function When({
  article,
  site,
  style,
}: {
  article: Pick<PublishedArticle, "published" | "day">;
  site: Site;
  style: "day" | "time" | "both";
}) {
  if (article.published === undefined || article.day === undefined)
    return <span class="undated">{say(site, "undated")}</span>;
  const day = formatDay(article.day, site.language);
  const time = hasTime(article.published) ? formatTime(article.published, site.timeZone, site.language) : undefined;
  const shown =
    style === "time" ? time : style === "day" || time === undefined ? day : say(site, "dayAndTime", { day, time });
  // A script rewrites it in the reader's time zone.
  return (
    <time datetime={article.published} data-shows={style === "time" ? undefined : style}>
      {shown}
    </time>
  );
}

const BADGES = {
  merged: "draftMerged",
  orphan: "draftOrphan",
  "below quality": "draftBelowQuality",
  "not published": "draftNotPublished",
  removed: "draftRemoved",
  future: "draftFuture",
} as const satisfies Record<NonNullable<PublishedArticle["badge"]>, Key>;

/** Why an article would not be published. Only drafts have it. */
export function Badge({ site, article }: BadgeProps) {
  if (article.badge === undefined) return null;
  return (
    <p class="badge">
      <SiteText site={site} article={article}>
        {say(site, BADGES[article.badge])}
      </SiteText>
    </p>
  );
}

interface BadgeProps {
  readonly site: Site;
  readonly article: ArticleTexts & Pick<PublishedArticle, "badge">;
}

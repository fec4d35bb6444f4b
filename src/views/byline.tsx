import { describeDay, describeTime } from "../digest/days.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import type { Words } from "../lib/direction.ts";
import { hasTime } from "../lib/stated-date.ts";
import type { Site } from "../site/site.ts";
import { Ours } from "./ours.tsx";

/** The outlet's name, or the plain truth. */
export function providerName({ provider }: Pick<PublishedArticle, "provider">): string {
  return provider?.name ?? "Source not stated";
}

/** The same as pages print it: a name may run in another direction than the words around it. */
export function Provider({ article }: { article: Pick<PublishedArticle, "provider"> }) {
  return <bdi class="provider">{providerName(article)}</bdi>;
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
export function Badge({ site, article }: BadgeProps) {
  if (article.badge === undefined) return null;
  return (
    <p class="badge">
      <Ours site={site} article={article}>
        {BADGES[article.badge]}
      </Ours>
    </p>
  );
}

interface BadgeProps {
  readonly site: Site;
  readonly article: Words & Pick<PublishedArticle, "badge">;
}

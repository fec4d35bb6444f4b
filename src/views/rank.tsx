import type { PublishedArticle } from "../digest/published-article.ts";
import { count } from "../lib/count.ts";
import type { Words } from "../lib/direction.ts";
import type { Site } from "../site/site.ts";
import { Ours } from "./ours.tsx";

/** How much each other report adds to an article's heat. */
const PER_REPORT = 10;

/** Why an article stands where it does among others: its heat, as a sum where the seed's figures are one. */
export function rankText({ heat, quality, reports }: Pick<PublishedArticle, "heat" | "quality" | "reports">) {
  if (heat === undefined || heat < 0) return undefined;
  if (quality === undefined || heat !== quality + reports * PER_REPORT)
    return `Heat ${heat}, as given with the article`;
  if (reports === 0) return `Heat ${heat}: its quality, and no other reports`;
  return `Quality ${quality} + ${reports} × ${PER_REPORT} for ${count(reports, "other report")} = heat ${heat}`;
}

/** The same as a line; nothing where nothing is known. */
export function Rank({ site, article }: RankProps) {
  const text = rankText(article);
  if (text === undefined) return null;
  return (
    <p class="byline rank">
      <Ours site={site} article={article}>
        {text}.
      </Ours>
    </p>
  );
}

interface RankProps {
  readonly site: Site;
  readonly article: Words & Pick<PublishedArticle, "heat" | "quality" | "reports">;
}

import type { PublishedArticle } from "../digest/published-article.ts";
import type { ArticleTexts } from "../lib/direction.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Speaker } from "../words/words.ts";
import { Ours } from "./ours.tsx";

/** How much each other report adds to an article's heat. */
const PER_REPORT = 10;

/** Why an article stands where it does among others: its heat, as a sum where the seed's figures are one. */
export function rankText(
  site: Speaker,
  { heat, quality, reports }: Pick<PublishedArticle, "heat" | "quality" | "reports">,
): string | undefined {
  if (heat === undefined || heat < 0) return undefined;
  if (quality === undefined || heat !== quality + reports * PER_REPORT) return say(site, "heatGiven", { heat });
  if (reports === 0) return say(site, "heatAlone", { heat });
  return say(site, "heatSum", { heat, quality, n: reports, each: PER_REPORT });
}

/** The same as a line; nothing where nothing is known. */
export function Rank({ site, article }: RankProps) {
  const text = rankText(site, article);
  if (text === undefined) return null;
  return (
    <p class="byline rank">
      <Ours site={site} article={article}>
        {text}
      </Ours>
    </p>
  );
}

interface RankProps {
  readonly site: Site;
  readonly article: ArticleTexts & Pick<PublishedArticle, "heat" | "quality" | "reports">;
}

import { type FrontOrder, LEADING_DAYS } from "../digest/front.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { HOT_FEED, href } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { DayList } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { rankText } from "./rank.tsx";
import { describeArticles } from "./structured-data/describe-list.ts";
import { Teaser } from "./teaser.tsx";

export interface Front extends FrontOrder {
  /** Whether there are more, in the archive. */
  readonly more: boolean;
  /** Whether any article has no date. */
  readonly undated: boolean;
}

/** The newest articles under their days; those without a date where there are no others. */
export function FrontView({ site, front: { top, rest, more, undated } }: { site: Site; front: Front }) {
  const dated = rest.filter(({ day }) => day !== undefined);
  return (
    <Layout
      site={site}
      path="/"
      description={site.description}
      feeds={[
        { title: site.title, folder: "/", but: "rss" },
        { title: say(site, "hotFeed", { site: site.title }), folder: HOT_FEED },
      ]}
      trail={[]}
      main={describeArticles(site, top === undefined ? rest : [top, ...rest])}
    >
      <h1 class="hidden">{say(site, "latestNews", { site: site.title })}</h1>
      <p class="reading-note needs-script" data-visits role="status" />
      {top === undefined && rest.length === 0 && (
        <div class="empty">
          <h2>{say(site, "nothingYet")}</h2>
          <p>{say(site, "firstArticle")}</p>
        </div>
      )}
      {top && (
        <section class="front-top" aria-labelledby="top">
          <h2 class="day-name" id="top">
            {say(site, "topStory")}
          </h2>
          <div class="teasers">
            <Teaser site={site} article={top} rank={3} large date="day" />
          </div>
          <p class="byline front-why">{whyOnTop(site, top)}</p>
        </section>
      )}
      <DayList site={site} articles={dated} />
      {top === undefined && rest.map((article) => <Teaser key={article.id} site={site} article={article} rank={2} />)}
      <p class="onward">
        {more && <a href={href(site, "/archive/")}>{say(site, "olderArticles")}</a>}
        {undated && top !== undefined && <a href={href(site, "/undated/")}>{say(site, "articlesWithoutDate")}</a>}
      </p>
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

/** The reason for the first place, said plainly. */
function whyOnTop(site: Site, top: PublishedArticle): string {
  const rank = rankText(site, top);
  return rank === undefined
    ? say(site, "topBecauseNewest")
    : `${say(site, "topBecauseHottest", { n: LEADING_DAYS })} ${rank}`;
}

import { dayRuns } from "../digest/day-runs.ts";
import type { FrontOrder } from "../digest/front.ts";
import type { Group } from "../digest/groups.ts";
import { HOT_FEED, href, latestPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { DayList } from "./day-list.tsx";
import { Layout } from "./layout.tsx";
import { articlesJsonLd } from "./structured-data/list-json-ld.ts";
import { Teaser } from "./teaser.tsx";
import { TopicBar } from "./topic-bar.tsx";

export interface Front extends FrontOrder {
  /** True if the order differs from the chronological one. */
  readonly byTime: boolean;
  /** The topics of its articles, most frequent first. */
  readonly topics: readonly Pick<Group, "name" | "path">[];
  /** True if the archive has more articles. */
  readonly more: boolean;
  /** True if any article has no date. */
  readonly undated: boolean;
}

/** The top story, then the newest articles by day. Undated articles appear only if there are no others. */
export function FrontView({ site, front: { top, rest, byTime, topics, more, undated } }: { site: Site; front: Front }) {
  const runs = dayRuns(rest);
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
      main={articlesJsonLd(site, top === undefined ? rest : [top, ...runs.flatMap(({ articles }) => articles)])}
    >
      <h1 class="hidden">{say(site, "latestNews", { site: site.title })}</h1>
      <TopicBar site={site} topics={topics}>
        {byTime && <a href={href(site, latestPath("/"))}>{say(site, "byDate")}</a>}
        {top && <a href={`${href(site, "/about/")}#order`}>{say(site, "aboutOrderTitle")}</a>}
      </TopicBar>
      <p class="reading-note needs-script" role="status" />
      {top === undefined && rest.length === 0 && (
        <div class="empty">
          <h2>{say(site, "nothingYet")}</h2>
          <p>{say(site, "firstArticle")}</p>
        </div>
      )}
      <div class="stories">
        {top && (
          <section class="stories-top" aria-labelledby="top">
            <h2 class="hidden" id="top">
              {say(site, "topStory")}
            </h2>
            <Teaser site={site} article={top} rank={3} size="large" date="day" />
          </section>
        )}
        <DayList site={site} runs={runs} />
        {top === undefined && (
          <div class="teasers">
            {rest.map((article) => (
              <Teaser key={article.id} site={site} article={article} rank={2} />
            ))}
          </div>
        )}
      </div>
      <p class="onward">
        {more && <a href={href(site, "/archive/")}>{say(site, "olderArticles")}</a>}
        {undated && top !== undefined && <a href={href(site, "/undated/")}>{say(site, "articlesWithoutDate")}</a>}
      </p>
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

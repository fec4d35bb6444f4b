import type { Edition } from "../digest/build-digest.ts";
import { describeDay, describeWeek, describeWeekday, mondayOf } from "../digest/days.ts";
import { hottestThenRest } from "../digest/front.ts";
import { DAYS_FEED, editionPath, href, weekPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { archiveTrail } from "./crumb.ts";
import { Layout } from "./layout.tsx";
import { Neighbours } from "./neighbours.tsx";
import { describeArticles } from "./structured-data/describe-list.ts";
import { Teaser } from "./teaser.tsx";

/** The digest of one day. */
export function EditionView({ site, edition }: { site: Site; edition: Edition }) {
  const { day, path } = edition;
  const articles = hottestThenRest(edition.articles);
  const name = describeDay(day, site.language);
  const trail = archiveTrail(site, day.slice(0, 7));
  const neighbour = (other: string | undefined) =>
    other === undefined ? undefined : { path: editionPath(other), name: describeDay(other, site.language) };
  return (
    <Layout
      site={site}
      path={path}
      title={name}
      description={say(site, "dayAbout", {
        site: site.title,
        day: name,
        articles: say(site, "articles", { n: articles.length }),
      })}
      section="/archive/"
      trail={trail}
      feeds={[{ title: say(site, "daysFeed", { site: site.title }), folder: DAYS_FEED }]}
      main={describeArticles(site, articles)}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <h1>{describeWeekday(day, site.language)}</h1>
      </header>
      <p class="reading-note needs-script" role="status" />
      <div class="teasers">
        {articles.map((article, index) => (
          <Teaser key={article.id} site={site} article={article} rank={2} large={index === 0} printed />
        ))}
      </div>
      <p class="onward">
        <a href={href(site, weekPath(day))}>{describeWeek(mondayOf(day), site)}</a>
      </p>
      <Neighbours site={site} what="Day" newer={neighbour(edition.newer)} older={neighbour(edition.older)} />
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

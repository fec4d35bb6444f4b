import type { Edition } from "../digest/build-digest.ts";
import { formatDay, formatWeek, formatWeekday, mondayOf } from "../digest/days.ts";
import { byWeight, isReordered } from "../digest/front.ts";
import { DAYS_FEED, editionPath, href, latestPath, weekPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { asset } from "./assets.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { archiveTrail } from "./crumb.ts";
import { Layout } from "./layout.tsx";
import { Neighbours, Turn } from "./neighbours.tsx";
import { Stories } from "./stories.tsx";
import { articlesJsonLd } from "./structured-data/list-json-ld.ts";

/** The digest of one day. */
export function EditionView({ site, edition }: { site: Site; edition: Edition }) {
  const { day, path } = edition;
  const articles = byWeight(edition.articles);
  const name = formatDay(day, site.language);
  const trail = archiveTrail(site, day.slice(0, 7));
  const neighbour = (other: string | undefined) =>
    other === undefined ? undefined : { path: editionPath(other), name: formatDay(other, site.language) };
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
      main={articlesJsonLd(site, articles)}
    >
      <header class="page-head">
        <Breadcrumb site={site} trail={trail} />
        <Turn site={site} newer={neighbour(edition.newer)} older={neighbour(edition.older)} />
        <h1>{formatWeekday(day, site.language)}</h1>
        <p class="orders">
          {say(site, "articles", { n: articles.length })}
          {isReordered(articles[0], edition.articles) && (
            <a href={href(site, latestPath(path))}>{say(site, "byDate")}</a>
          )}
        </p>
      </header>
      <p class="reading-note needs-script" role="status" />
      <Stories site={site} articles={articles} printed />
      <p class="onward">
        <a href={href(site, weekPath(day))}>{formatWeek(mondayOf(day), site)}</a>
      </p>
      <Neighbours site={site} what="Day" newer={neighbour(edition.newer)} older={neighbour(edition.older)} />
      <script type="module" src={href(site, asset(site, "lists.js"))} />
    </Layout>
  );
}

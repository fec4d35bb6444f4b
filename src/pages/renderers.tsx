import { renderNews } from "../api/render-news.ts";
import { renderSchema } from "../api/schema.ts";
import { renderTopics } from "../api/topics.ts";
import { href } from "../digest/urls.ts";
import { renderFeedStyle } from "../feeds/feed-style.ts";
import { renderNewsSitemap } from "../feeds/news-sitemap.ts";
import { renderFeedsOpml, renderProvidersOpml } from "../feeds/opml.ts";
import { renderFeed } from "../feeds/render-feed.ts";
import { renderSitemapIndex, renderSitemapPart } from "../feeds/sitemap.ts";
import { sectionNames } from "../site/paths.ts";
import { ArchiveView, MonthView, YearView } from "../views/archive-views.tsx";
import { ArticleView } from "../views/article-view.tsx";
import { EditionView } from "../views/edition-view.tsx";
import { FeedsView } from "../views/feeds-view.tsx";
import { FrontView } from "../views/front-view.tsx";
import { GroupPartView, GroupsView, GroupView } from "../views/group-views.tsx";
import { renderDocument } from "../views/html.tsx";
import { LatestView } from "../views/latest-view.tsx";
import { renderManifest } from "../views/manifest.ts";
import { OfflineView } from "../views/offline-view.tsx";
import { AboutView, NotFoundView, RedirectView, UndatedView } from "../views/plain-views.tsx";
import { SearchView } from "../views/search-view.tsx";
import { SettingsView } from "../views/settings-view.tsx";
import { WeekView } from "../views/week-view.tsx";
import { renderHostHeaders } from "./host-headers.ts";
import type { ItemOf, KindName, Page } from "./kinds.ts";
import { renderRobots } from "./robots.ts";
import type { KindPage, PageData, WantedPage, Work } from "./work.ts";

/** The renderer of each kind of page. */
const renderers: { readonly [Kind in KindName]: (data: PageData<ItemOf<Kind>>) => string } = {
  about: ({ site }) => renderDocument(<AboutView site={site} />),
  apiNews: ({ site, item, detailOf }) => renderNews(site, item, detailOf),
  apiSchema: ({ site }) => renderSchema(site),
  apiTopics: ({ site, item }) => renderTopics(site, item),
  archive: ({ site, item }) => renderDocument(<ArchiveView site={site} archive={item} />),
  article: ({ site, item, detailOf }) =>
    renderDocument(<ArticleView site={site} page={item} detail={detailOf(item.article)} />),
  asset: ({ item }) => item.content,
  edition: ({ site, item }) => renderDocument(<EditionView site={site} edition={item} />),
  feedStyle: ({ site }) => renderFeedStyle(site),
  feed: ({ site, item, detailOf, items }) => renderFeed(site, item, detailOf, items),
  feeds: ({ site, item }) => renderDocument(<FeedsView site={site} feeds={item} />),
  front: ({ site, item }) => renderDocument(<FrontView site={site} front={item} />),
  groupPart: ({ site, item }) => renderDocument(<GroupPartView site={site} item={item} />),
  group: ({ site, item }) => renderDocument(<GroupView site={site} group={item} />),
  hostHeaders: ({ site }) => renderHostHeaders(site),
  /** The `_redirects` file of Netlify and Cloudflare Pages. On other hosts, the page at the old path redirects by itself. */
  hostRedirects: ({ site, item }) =>
    [
      ...item.map(({ from, to }) => `${href(site, from)} ${href(site, to)} 301\n`),
      ...sectionNames.flatMap((name) =>
        site.paths[name]
          .slice(1)
          .map((former) => `${href(site, "/")}${former}/* ${href(site, `/${name}/`)}:splat 301\n`),
      ),
    ].join(""),
  latest: ({ site, item }) => renderDocument(<LatestView site={site} latest={item} />),
  manifest: ({ site }) => renderManifest(site),
  month: ({ site, item }) => renderDocument(<MonthView site={site} month={item} />),
  newest: ({ item }) => `${JSON.stringify(item)}\n`,
  newsSitemap: ({ site, item }) => renderNewsSitemap(site, item),
  notFound: ({ site }) => renderDocument(<NotFoundView site={site} />),
  offline: ({ site }) => renderDocument(<OfflineView site={site} />),
  opml: ({ site, item }) =>
    "feeds" in item ? renderFeedsOpml(site, item.feeds) : renderProvidersOpml(site, item.providers),
  providers: ({ site, item }) => renderDocument(<GroupsView site={site} kind="providers" groups={item} />),
  redirect: ({ site, item }) => renderDocument(<RedirectView site={site} redirect={item} />),
  robots: ({ site }) => renderRobots(site),
  search: ({ site, item }) => renderDocument(<SearchView site={site} shards={item} />),
  settings: ({ site }) => renderDocument(<SettingsView site={site} />),
  sitemapIndex: ({ site, item }) => renderSitemapIndex(site, item),
  sitemap: ({ site, item }) => renderSitemapPart(site, item),
  topics: ({ site, item }) => renderDocument(<GroupsView site={site} kind="topics" groups={item} />),
  undated: ({ site, item }) => renderDocument(<UndatedView site={site} undated={item} />),
  week: ({ site, item }) => renderDocument(<WeekView site={site} week={item} />),
  year: ({ site, item }) => renderDocument(<YearView site={site} year={item} />),
};

/** Renders one page as text. Throws for an unknown kind. */
export function renderPage(page: WantedPage, work: Pick<Work, "site" | "detailOf" | "items">): string {
  if (!isMade(page)) throw new Error(`There is no page of the kind ${page.kind}.`);
  return renderOf(page, work);
}

/** True if `kinds` made the page, so that its item has the type of its kind, in another thread too. */
function isMade(page: WantedPage): page is KindPage {
  return page.kind in renderers;
}

function renderOf<Kind extends KindName>(
  { kind, item }: { readonly kind: Kind } & Page<ItemOf<Kind>>,
  work: Pick<Work, "site" | "detailOf" | "items">,
): string {
  return renderers[kind]({ ...work, item });
}

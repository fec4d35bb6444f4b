import { generateRssFeed } from "feedsmith";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Site } from "../site.ts";
import { guidOf } from "./guid.ts";
import { itemContent } from "./item-content.ts";

export const RSS_PATH = "/feed.xml";

/** The articles of the site's feed: the newest dated ones, and never a draft. `articles` are in the site's order. */
export function feedItems(articles: readonly PublishedArticle[], { feedSize }: Pick<Site, "feedSize">) {
  const items: PublishedArticle[] = [];
  for (const article of articles) {
    if (items.length === feedSize || article.published === undefined) break;
    if (article.badge === undefined) items.push(article);
  }
  return items;
}

/**
 * Articles as RSS 2.0, newest first. Nothing in it depends on when it is made: `lastBuildDate` is the newest item's, so
 * unchanged content gives unchanged bytes.
 */
export function renderRss(
  site: Site,
  items: readonly PublishedArticle[],
  detailOf: (article: PublishedArticle) => ArticleDetail,
): string {
  const newest = items[0]?.published;
  const xml = generateRssFeed({
    title: site.title,
    link: absoluteUrl(site, "/"),
    description: site.description,
    language: site.language,
    ...(newest !== undefined && { lastBuildDate: new Date(newest) }),
    generator: "news-digest",
    atom: { links: [{ href: absoluteUrl(site, RSS_PATH), rel: "self", type: "application/rss+xml" }] },
    items: items.map((article) => rssItem(site, article, detailOf(article))),
  });
  return escapeCdata(xml);
}

function rssItem(site: Site, article: PublishedArticle, detail: ArticleDetail) {
  const page = absoluteUrl(site, article.path);
  const { published, excerpt, provider, topics, pictures } = article;
  return {
    title: article.title,
    link: page,
    guid: { value: guidOf(article), isPermaLink: false },
    ...(published !== undefined && { pubDate: new Date(published) }),
    // A description is read as HTML (RSS 2.0), so a text that holds "<" is escaped as HTML before it is as XML.
    ...(excerpt !== undefined && { description: escapeXml(excerpt) }),
    ...(topics.length > 0 && { categories: topics.map((name) => ({ name })) }),
    ...(provider !== undefined && { dc: { creators: [provider.name] } }),
    content: { encoded: itemContent(article, detail, page) },
    ...(pictures[0] !== undefined && {
      media: { contents: [{ url: pictures[0].address, medium: "image", ...pictures[0].size }] },
    }),
  };
}

/**
 * Writes CDATA sections as escaped text. feedsmith puts a section, and white space around it, wherever a text holds
 * markup; white space counts in a title, and readers that search for "<script" find it in a section.
 */
export function escapeCdata(xml: string): string {
  return xml.replace(/>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g, (_, sections: string) => {
    const text = sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1");
    return `>${escapeXml(text)}<`;
  });
}

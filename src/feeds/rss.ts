import { generateRssFeed } from "feedsmith";
import type { Digest } from "../digest/build-digest.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site.ts";
import { guidOf } from "./guid.ts";
import { itemContent } from "./item-content.ts";

export const RSS_PATH = "/feed.xml";

/**
 * The newest dated articles as RSS 2.0. Nothing in it depends on when it is made: `lastBuildDate` is the newest item's,
 * so unchanged content gives unchanged bytes. Drafts are never in it.
 */
export function renderRss({ site, articles }: Pick<Digest, "site" | "articles">): string {
  const items = articles
    .filter(({ published, badge }) => published !== undefined && badge === undefined)
    .slice(0, site.feedSize);
  const newest = items[0]?.published;
  const xml = generateRssFeed({
    title: site.title,
    link: absoluteUrl(site, "/"),
    description: site.description,
    language: site.language,
    ...(newest !== undefined && { lastBuildDate: new Date(newest) }),
    generator: "news-digest",
    atom: { links: [{ href: absoluteUrl(site, RSS_PATH), rel: "self", type: "application/rss+xml" }] },
    items: items.map((article) => rssItem(site, article)),
  });
  return escapeCdata(xml);
}

function rssItem(site: Site, article: PublishedArticle) {
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
    content: { encoded: itemContent(article, page) },
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

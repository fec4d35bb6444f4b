import { generateRssFeed } from "feedsmith";
import { absoluteUrl } from "../digest/urls.ts";
import { newestOf } from "../lib/instant.ts";
import { escapeXml, escapeXmlText } from "../lib/xml.ts";
import type { Site } from "../site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { CONTENT, finishXml, itemWriter, SAMPLE } from "./finish-xml.ts";
import { feedLinks } from "./links.ts";

/** A feed as RSS 2.0. `lastBuildDate` is its newest item's change, so unchanged content gives unchanged bytes. */
export function renderRss(site: Site, feed: Feed, entries: readonly Entry[]): string {
  const updated = newestOf(entries.map((entry) => entry.updated));
  const xml = generateRssFeed({
    title: feed.title,
    link: absoluteUrl(site, feed.page),
    // Read as HTML, as that of an item is, and a topic can have any name.
    description: escapeXmlText(feed.description),
    language: site.language,
    ...(updated !== undefined && { lastBuildDate: new Date(updated) }),
    generator: "news-digest",
    docs: absoluteUrl(site, "/feeds/"),
    atom: { links: feedLinks(site, feed, "rss") },
    items: [rssItem(SAMPLE)],
  });
  return finishXml(site, feed, xml, entries.map(writeItem));
}

const writeItem = itemWriter((entry) =>
  generateRssFeed({ title: "", link: "", description: "", items: [rssItem(entry)] }),
);

function rssItem(entry: Entry) {
  const { guid, title, link, published, updated, summary, outlet, categories, picture } = entry;
  return {
    title,
    link,
    guid: { value: guid, isPermaLink: false },
    pubDate: new Date(published),
    ...(updated !== published && { atom: { updated: new Date(updated) } }),
    // A description is read as HTML (RSS 2.0), so a text that holds "<" is escaped as HTML before it is as XML.
    ...(summary !== undefined && { description: escapeXml(summary) }),
    ...(categories.length > 0 && { categories: categories.map((name) => ({ name })) }),
    ...(outlet !== undefined && { dc: { creators: [outlet.name] } }),
    ...(outlet?.address !== undefined && { source: { title: outlet.name, url: outlet.address } }),
    content: { encoded: CONTENT },
    ...(picture !== undefined && { media: { contents: [{ ...picture, medium: "image" }] } }),
  };
}

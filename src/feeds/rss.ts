import { exportedElements, homeOf } from "../digest/exported-fields.ts";
import { absoluteUrl } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";
import { escapeXmlText, textElement, xmlElement, xmlLines } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { feedLinks } from "./links.ts";
import { MEDIA, mediaElement, textElements, xmlProlog } from "./xml-feed.ts";

/** Renders a feed as RSS 2.0, with finished items. `lastBuildDate` is the newest item's date of change, so unchanged content gives the same bytes. */
export function renderRss(site: Site, feed: Feed, items: readonly string[], updated?: Instant): string {
  const root = {
    version: "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:media": MEDIA,
  };
  const channel = xmlLines("    ", [
    "<channel>",
    textElement("title", feed.title),
    textElement("link", absoluteUrl(site, feed.page)),
    // Descriptions are read as HTML (RSS 2.0), and a topic's name may contain any character.
    textElement("description", escapeXmlText(feed.description)),
    textElement("language", site.language),
    updated && textElement("lastBuildDate", rssDate(updated)),
    textElement("generator", "news-digest"),
    textElement("docs", absoluteUrl(site, "/feeds/")),
    ...feedLinks(site, feed, "rss").map((link) => xmlElement("atom:link", link)),
    ...items,
  ]);
  return `${xmlProlog(site)}\n${xmlElement("rss", root, `\n  ${channel}\n  </channel>\n`)}\n`;
}

export function rssItem(entry: Entry): string {
  const { guid, title, link, published, updated, summary, content, told, categories, language } = entry;
  const { provider } = told;
  const home = homeOf(provider);
  const elements = xmlLines("      ", [
    "<item>",
    textElement("title", title),
    textElement("link", link),
    // Descriptions are read as HTML (RSS 2.0), so plain text is escaped first as HTML, then as XML. The W3C validator requires
    // one before the content (NeedDescriptionBeforeContent), even for items without a summary.
    textElement("description", escapeXmlText(summary ?? [provider?.name, title].filter(Boolean).join(": "))),
    ...textElements("category", categories),
    textElement("guid", guid, { isPermaLink: "false" }),
    textElement("pubDate", rssDate(published)),
    provider && home && textElement("source", provider.name, { url: home }),
    updated === published ? undefined : textElement("atom:updated", updated),
    ...exportedElements("rss", told),
    language && textElement("dc:language", language),
    `<content:encoded>${content.escaped}</content:encoded>`,
    mediaElement(entry),
  ]);
  return `${elements}\n    </item>`;
}

/** RFC 822 with a four-digit year, as RSS 2.0 requires. */
function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}

import { homeOf, toldElements } from "../digest/told-fields.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { newestOf } from "../lib/instant.ts";
import { escapeXmlText, textElement, xmlElement, xmlLines } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { feedLinks } from "./links.ts";
import { archiveMark, MEDIA, mediaElement, textElements, xmlProlog } from "./xml-feed.ts";

/** A feed as RSS 2.0. `lastBuildDate` is its newest item's change, so unchanged content gives unchanged bytes. */
export function renderRss(site: Site, feed: Feed, entries: readonly Entry[]): string {
  const updated = newestOf(entries.map((entry) => entry.updated));
  const mark = archiveMark(feed);
  const root = {
    ...mark.namespace,
    version: "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:media": MEDIA,
  };
  const channel = xmlLines("    ", [
    "<channel>",
    mark.element,
    textElement("title", feed.title),
    textElement("link", absoluteUrl(site, feed.page)),
    // Read as HTML, as that of an item is, and a topic can have any name.
    textElement("description", escapeXmlText(feed.description)),
    textElement("language", site.language),
    updated && textElement("lastBuildDate", rssDate(updated)),
    textElement("generator", "news-digest"),
    textElement("docs", absoluteUrl(site, "/feeds/")),
    ...feedLinks(site, feed, "rss").map((link) => xmlElement("atom:link", link)),
    ...entries.map(rssItem),
  ]);
  return `${xmlProlog(site)}\n${xmlElement("rss", root, `\n  ${channel}\n  </channel>\n`)}\n`;
}

function rssItem(entry: Entry): string {
  const { guid, title, link, published, updated, summary, content, told, categories, language } = entry;
  const { provider } = told;
  const home = homeOf(provider);
  const elements = xmlLines("      ", [
    "<item>",
    textElement("title", title),
    textElement("link", link),
    // A description is read as HTML (RSS 2.0), so a text that holds "<" is escaped as HTML before it is as XML. The W3C's
    // validator wants one before the content (NeedDescriptionBeforeContent), of items without words of their own too.
    textElement("description", escapeXmlText(summary ?? [provider?.name, title].filter(Boolean).join(": "))),
    ...textElements("category", categories),
    textElement("guid", guid, { isPermaLink: "false" }),
    textElement("pubDate", rssDate(published)),
    provider && home && textElement("source", provider.name, { url: home }),
    updated === published ? undefined : textElement("atom:updated", updated),
    ...toldElements("rss", told),
    language && textElement("dc:language", language),
    `<content:encoded>${content.escaped}</content:encoded>`,
    mediaElement(entry),
  ]);
  return `${elements}\n    </item>`;
}

/** RFC 822 with a year of four digits, as RSS 2.0 asks for. */
function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}

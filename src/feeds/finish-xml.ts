import { href } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { FEED_STYLE_PATH } from "./feed-style.ts";

/** What the library writes in the place of an item's content, which was escaped once for all feeds. */
export function standIn(place: number): string {
  return `content-${place}`;
}

/**
 * Adds to a feed what feedsmith cannot write: its style sheet, the mark of a part of an archive (RFC 5005 §4 and its
 * appendix B for RSS), and the contents of its items.
 */
export function finishXml(site: Site, { archive }: Feed, xml: string, entries: readonly Entry[]): string {
  const style = `<?xml-stylesheet type="text/css" href="${escapeXml(href(site, FEED_STYLE_PATH))}"?>`;
  const styled = escapeCdata(xml).replace("\n", `\n${style}\n`);
  const marked = archive.current === undefined ? styled : markArchive(styled);
  // Texts are escaped by now, so none of them looks like one of these elements.
  return marked.replace(
    /(<(?:content:encoded|content type="html")>)content-(\d+)</g,
    (_, tag: string, place: string) => `${tag}${entries[Number(place)]?.content.escaped ?? ""}<`,
  );
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

/** The namespace and the element stand first in the channel of RSS and in the feed of Atom. */
function markArchive(xml: string): string {
  return xml
    .replace(/<(?:rss|feed) /, '$&xmlns:fh="http://purl.org/syndication/history/1.0" ')
    .replace(/<channel>|<feed [^>]*>/, "$&\n  <fh:archive/>");
}

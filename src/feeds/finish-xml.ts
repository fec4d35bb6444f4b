import { href } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { FEED_STYLE_PATH } from "./feed-style.ts";

/** What the library writes in the place of an item's content, which was escaped once for all formats. */
export const CONTENT = "the content";

/** Uses every namespace that items may use, so that a feed names them all, whichever its items are. */
export const SAMPLE: Entry = {
  guid: "urn:sample",
  title: "sample",
  link: "https://sample.example/",
  published: "2000-01-01T00:00:00Z",
  updated: "2000-01-02T00:00:00Z",
  content: { html: CONTENT, escaped: CONTENT },
  outlet: { name: "sample" },
  categories: [],
  picture: { url: "https://sample.example/" },
};

/** The element of an item in RSS and in Atom. */
const ITEM = /<(item|entry)>[\s\S]*<\/\1>/;

/**
 * Makes the function that writes one item, from one that makes the library write a feed of it alone. An item stands in
 * many feeds, and writing it is most of the work.
 */
export function itemWriter(write: (entry: Entry) => string): (entry: Entry) => string {
  const written = new WeakMap<Entry, string>();
  return (entry) => {
    const known = written.get(entry);
    if (known !== undefined) return known;
    // Texts are escaped by then, so none of them looks like the element of a content.
    const item = escapeCdata(ITEM.exec(write(entry))?.[0] ?? "").replace(
      new RegExp(`(<(?:content:encoded|content type="html")>)${CONTENT}<`),
      (_, tag: string) => `${tag}${entry.content.escaped}<`,
    );
    written.set(entry, item);
    return item;
  };
}

/**
 * Puts items into a feed that was written with the sample, and adds what feedsmith cannot write: its style sheet, and the
 * mark of a part of an archive (RFC 5005 §4 and its appendix B for RSS).
 */
export function finishXml(site: Site, { archive }: Feed, xml: string, items: readonly string[]): string {
  const style = `<?xml-stylesheet type="text/css" href="${escapeXml(href(site, FEED_STYLE_PATH))}"?>`;
  const styled = escapeCdata(xml).replace("\n", `\n${style}\n`);
  const marked = archive.current === undefined ? styled : markArchive(styled);
  return marked.replace(ITEM, () => items.join("\n    "));
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

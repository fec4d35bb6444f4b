import { exportedElements } from "../digest/exported-fields.ts";
import { absoluteUrl, feedPath, plainUrl } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";
import { elementOfLines, textElement, type XmlAttributes, xmlElement, xmlLines } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { feedLinks } from "./links.ts";
import { MEDIA, mediaElement, xmlProlog } from "./xml-feed.ts";

/** The namespace of feed paging and archiving (RFC 5005). */
const HISTORY = "http://purl.org/syndication/history/1.0";

/** The `updated` date of a feed without entries. RFC 4287 requires one, and there is no content to take it from. */
const NEVER = "1970-01-01T00:00:00Z";

/**
 * Renders a feed as Atom 1.0 (RFC 4287), with finished entries. Its id is the feed's address, which its archive pages share (RFC 5005). Every entry
 * needs an author: one without author and outlet names the digest.
 */
export function renderAtom(site: Site, feed: Feed, entries: readonly string[], updated: Instant = NEVER): string {
  const archived = feed.archive.current !== undefined;
  const root = {
    ...(archived && { "xmlns:fh": HISTORY }),
    xmlns: "http://www.w3.org/2005/Atom",
    "xmlns:media": MEDIA,
    "xml:lang": site.language,
  };
  const children = xmlLines("  ", [
    // Marks an archive page (RFC 5005 §4).
    archived ? xmlElement("fh:archive", {}) : undefined,
    elementOfLines("  ", "author", [textElement("name", site.title), textElement("uri", absoluteUrl(site, "/"))]),
    textElement("generator", "news-digest"),
    textElement("id", plainUrl(site, feedPath(feed.archive.current ?? feed.folder, "atom"))),
    linkElement({ href: absoluteUrl(site, feed.page), rel: "alternate", type: "text/html" }),
    ...feedLinks(site, feed, "atom").map(linkElement),
    textElement("subtitle", feed.description),
    textElement("title", feed.title),
    textElement("updated", updated),
    ...entries,
  ]);
  return `${xmlProlog(site)}\n${xmlElement("feed", root, `\n  ${children}\n`)}\n`;
}

export function atomEntry(entry: Entry): string {
  const { guid, title, link, original, published, updated, summary, content, told, categories, language } = entry;
  const children = xmlLines("    ", [
    ...exportedElements("atom", told),
    ...categories.map((term) => xmlElement("category", { term })),
    `<content type="html">${content.escaped}</content>`,
    textElement("id", guid),
    linkElement({ href: link, rel: "alternate", type: "text/html" }),
    original && linkElement({ href: original, rel: "via" }),
    textElement("published", published),
    summary && textElement("summary", summary),
    textElement("title", title),
    textElement("updated", updated),
    mediaElement(entry),
  ]);
  return xmlElement("entry", { "xml:lang": language }, `\n    ${children}\n  `);
}

function linkElement(attributes: XmlAttributes): string {
  return xmlElement("link", attributes);
}

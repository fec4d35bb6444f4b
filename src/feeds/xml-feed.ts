import { href } from "../digest/urls.ts";
import { escapeXml, textElement, xmlElement } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { FEED_STYLE_PATH } from "./feed-style.ts";

/** The namespaces of what RSS and Atom lack. Each feed names them all, whether its items use them or not. */
export const MEDIA = "http://search.yahoo.com/mrss/";
const HISTORY = "http://purl.org/syndication/history/1.0";

/** What stands before the root element of a feed in XML: how it is coded, and the style that browsers show it in. */
export function xmlProlog(site: Site): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(href(site, FEED_STYLE_PATH))}"?>`;
}

/** The root's attribute and the first element of a part of an archive (RFC 5005 §4, and its appendix B for RSS). */
export function archiveMark({ archive }: Feed) {
  if (archive.current === undefined) return { namespace: {}, element: undefined };
  return { namespace: { "xmlns:fh": HISTORY }, element: xmlElement("fh:archive", {}) };
}

/** An item's picture (Media RSS), in both formats. */
export function mediaElement({ picture }: Entry): string | undefined {
  if (picture === undefined) return undefined;
  const { url, type, height, width } = picture;
  return xmlElement("media:content", { url, type, medium: "image", height, width });
}

/** A list of texts as elements of one name. */
export function textElements(name: string, texts: readonly string[]): string[] {
  return texts.map((text) => textElement(name, text));
}

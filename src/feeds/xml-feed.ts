import { href } from "../digest/urls.ts";
import { escapeXml, textElement, xmlElement } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import { FEED_STYLE_PATH } from "./feed-style.ts";

/** Namespaces of the extensions. Every feed declares them, whether its items use them or not. */
export const MEDIA = "http://search.yahoo.com/mrss/";

/** The lines before the root element of an XML feed: its encoding, and the style sheet for browsers. */
export function xmlProlog(site: Site): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${escapeXml(href(site, FEED_STYLE_PATH))}"?>`;
}

/** An item's picture in Media RSS, for both formats. */
export function mediaElement({ picture }: Entry): string | undefined {
  if (picture === undefined) return undefined;
  const { url, type, height, width } = picture;
  return xmlElement("media:content", { url, type, medium: "image", height, width });
}

/** One element of the given name for each text. */
export function textElements(name: string, texts: readonly string[]): string[] {
  return texts.map((text) => textElement(name, text));
}

import { childrenOf, parseXml, type XmlNode } from "../xml-tree.ts";

/** An RSS feed taken apart, and the address it is served at. */
export interface RssDocument {
  readonly address: string;
  readonly root: XmlNode;
  readonly channel: XmlNode;
  readonly items: readonly XmlNode[];
}

/** What one rule has against a feed: a sentence for each fault. */
export type RssRule = (document: RssDocument) => readonly string[];

/** Takes a feed apart. Throws where it is no XML; a feed without a channel has an empty one. */
export function readRss(xml: string, address: string): RssDocument {
  const root = parseXml(xml);
  const channel = childrenOf(root, "channel")[0] ?? { name: "channel", attributes: new Map(), text: "", children: [] };
  return { address, root, channel, items: childrenOf(channel, "item") };
}

/** Whether a text is the full address of a page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/** How an item is named in a fault. */
export function nameOf(document: RssDocument, item: XmlNode): string {
  return `item ${document.items.indexOf(item) + 1}`;
}

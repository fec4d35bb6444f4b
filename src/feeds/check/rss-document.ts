import { childrenOf, type XmlNode } from "./parse-xml.ts";
import type { Finding, Rule } from "./rule.ts";

/** An RSS feed taken apart, and the address it is served at. */
export interface RssDocument {
  readonly address: string;
  readonly root: XmlNode;
  readonly channel: XmlNode;
  readonly items: readonly XmlNode[];
}

/** Takes a feed apart; one without a channel has an empty one. */
export function readRss(root: XmlNode, address: string): RssDocument {
  const channel = childrenOf(root, "channel")[0] ?? { ...root, name: "channel", children: [], text: "" };
  return { address, root, channel, items: childrenOf(channel, "item") };
}

/** A rule of each item by itself. `faultsOf` returns what it has against one. */
export function perItem(
  cure: string,
  faultsOf: (item: XmlNode) => readonly string[],
  severity?: "warning",
): Rule<RssDocument> {
  return {
    cure,
    ...(severity !== undefined && { severity }),
    find: ({ items }) => items.flatMap((at): Finding[] => faultsOf(at).map((fault) => ({ at, fault }))),
  };
}

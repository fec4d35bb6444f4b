import { childrenOf, type XmlNode } from "./parse-xml.ts";
import type { FeedRule, Violation } from "./rule.ts";

/** A parsed RSS feed and the address it is served at. */
export interface RssDocument {
  readonly address: string;
  readonly root: XmlNode;
  readonly channel: XmlNode;
  readonly items: readonly XmlNode[];
}

/** Finds the parts of a parsed feed. If it has no channel, an empty one is used. */
export function readRss(root: XmlNode, address: string): RssDocument {
  const channel = childrenOf(root, "channel")[0] ?? { ...root, name: "channel", children: [], text: "" };
  return { address, root, channel, items: childrenOf(channel, "item") };
}

/** A rule that applies to each item. `faultsOf` returns an item's faults. */
export function perItem(
  cure: string,
  faultsOf: (item: XmlNode) => readonly string[],
  severity?: "warning",
): FeedRule<RssDocument> {
  return {
    cure,
    ...(severity !== undefined && { severity }),
    find: ({ items }) => items.flatMap((at): Violation[] => faultsOf(at).map((fault) => ({ at, fault }))),
  };
}

import { defaultTreeAdapter, parseFragment } from "parse5";
import { nodesOf } from "../../hostile/rules/html-faults.ts";
import { childrenOf } from "../xml-tree.ts";
import { nameOf, type RssRule } from "./rss-document.ts";

const DANGEROUS = new Set(
  "script iframe object embed applet style link meta base form input button textarea select frame frameset noscript".split(
    " ",
  ),
);

/** Rules of the HTML that items carry: it is shown inside somebody else's reader, far from our site. */
export const CONTENT_RULES: Readonly<Record<string, RssRule>> = {
  SecurityRisk: perElement("content:encoded", ({ tag }) => (DANGEROUS.has(tag) ? [`holds <${tag}>`] : [])),

  SecurityRiskAttr: perElement("content:encoded", ({ attributes }) =>
    [...attributes.keys()].filter((name) => name.startsWith("on")).map((name) => `holds the attribute ${name}`),
  ),

  DangerousStyleAttr: perElement("content:encoded", ({ attributes }) =>
    attributes.has("style") ? [`holds style="${attributes.get("style")}"`] : [],
  ),

  ContainsRelRef: perElement("content:encoded", ({ attributes }) =>
    ["href", "src", "srcset", "poster", "cite"]
      .flatMap((name) => attributes.get(name) ?? [])
      .filter((address) => !/^(?:https?:\/\/|mailto:)/i.test(address))
      .map((address) => `holds the address ${address}`),
  ),

  ContainsTracker: perElement("content:encoded", ({ tag, attributes }) =>
    tag === "img" && [attributes.get("width"), attributes.get("height")].some((size) => /^[01]$/.test(size ?? ""))
      ? ["holds an image of one pixel"]
      : [],
  ),

  // A description is HTML to a reader; ours are texts, so none may hold a tag once it is read.
  ContainsHTML: perElement("description", ({ tag }) => [`holds <${tag}>`]),
};

interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function perElement(field: string, rule: (element: Found) => readonly string[]): RssRule {
  return (document) =>
    document.items.flatMap((item) =>
      childrenOf(item, field)
        .flatMap(({ text }) => elementsIn(text).flatMap(rule))
        .map((fault) => `${nameOf(document, item)}: its ${field} ${fault}`),
    );
}

function elementsIn(html: string): Found[] {
  return nodesOf(parseFragment(html))
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .map(({ tagName, attrs }) => ({
      tag: tagName,
      attributes: new Map(attrs.map(({ name, value }): [string, string] => [name, value])),
    }));
}

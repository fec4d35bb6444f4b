import type { DefaultTreeAdapterTypes } from "parse5";

const HARMLESS = new Set("p br hr h2 h3 h4 a strong em b i ul ol li blockquote code pre".split(" "));

/** What a browser would find in a parsed text besides words, their structure and links to the web. */
export function hazardsIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = "tagName" in node ? hazardsOf(node) : [];
  const inside = "childNodes" in node ? node.childNodes.flatMap(hazardsIn) : [];
  return [...own, ...(node.nodeName === "#comment" ? ["a comment"] : []), ...inside];
}

function hazardsOf({ tagName, attrs, namespaceURI }: DefaultTreeAdapterTypes.Element): string[] {
  return [
    ...(HARMLESS.has(tagName) ? [] : [`<${tagName}>`]),
    ...(namespaceURI === "http://www.w3.org/1999/xhtml" ? [] : [namespaceURI]),
    ...attrs.flatMap(({ name, value }) => {
      if (tagName === "a" && name === "href" && /^https?:\/\/[^/]/.test(value)) return [];
      if (tagName === "a" && name === "rel" && value === "nofollow ugc noopener noreferrer") return [];
      return [`${name}="${value}"`];
    }),
  ];
}

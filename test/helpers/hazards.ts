import type { DefaultTreeAdapterTypes } from "parse5";

const HARMLESS = new Set(
  (
    "p div br hr wbr h2 h3 h4 a strong em b i u small mark ul ol li blockquote code kbd samp var cite dfn pre sup sub s del " +
    "ins q abbr bdi ruby rt rp dl dt dd details summary figure figcaption table caption thead tbody tfoot tr td th"
  ).split(" "),
);

/** Attributes without function, which only describe. */
const TELLING =
  /^(?:abbr title="[^"<>]*"|ol (?:start="-?\d+"|reversed=""|type="[1aAiI]")|li value="-?\d+"|t[dh] (?:col|row)span="\d+"|th scope="[a-z]+")$/;

/** Everything in parsed HTML except text, its structure and links to the web. */
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
      if (TELLING.test(`${tagName} ${name}="${value}"`)) return [];
      return [`${name}="${value}"`];
    }),
  ];
}

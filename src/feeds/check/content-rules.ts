import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { memoize } from "../../lib/memoize.ts";
import type { Finding, Place, Rule } from "./rule.ts";

const DANGEROUS = new Set(
  "script iframe object embed applet style link meta base form input button textarea select frame frameset noscript".split(
    " ",
  ),
);

interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface ContentRule extends Omit<Rule<never>, "find"> {
  readonly find: (element: Found) => readonly string[];
}

/** Rules of the HTML that items carry: it is shown inside somebody else's reader, far from our site. */
const CONTENT_RULES: Readonly<Record<string, ContentRule>> = {
  SecurityRisk: {
    cure: "remove the element",
    find: ({ tag }) => (DANGEROUS.has(tag) ? [`<${tag}>`] : []),
  },

  SecurityRiskAttr: {
    cure: "remove the attribute",
    find: ({ attributes }) =>
      [...attributes.keys()].filter((name) => name.startsWith("on")).map((name) => `the attribute ${name}`),
  },

  DangerousStyleAttr: {
    cure: "remove the attribute",
    find: ({ attributes }) => (attributes.has("style") ? [`style="${attributes.get("style")}"`] : []),
  },

  ContainsRelRef: {
    cure: "write the address with scheme and host",
    find: ({ attributes }) =>
      ["href", "src", "srcset", "poster", "cite"]
        .flatMap((name) => attributes.get(name) ?? [])
        .filter((address) => !/^(?:https?:\/\/|mailto:)/i.test(address))
        .map((address) => `the address ${address}`),
  },

  ContainsTracker: {
    cure: "remove the image",
    find: ({ tag, attributes }) =>
      tag === "img" && [attributes.get("width"), attributes.get("height")].some((size) => /^[01]$/.test(size ?? ""))
        ? ["an image of one pixel"]
        : [],
  },
};

/** A text that may stand as HTML or as plain text, and where it stands. */
export interface Content {
  readonly at: Place;
  readonly text: string;
}

/** Rules for a format whose items hold HTML and plain texts at these places. */
export function contentRules<Document>(
  htmlOf: (document: Document) => readonly Content[],
  textsOf: (document: Document) => readonly Content[],
): Readonly<Record<string, Rule<Document>>> {
  const rules = Object.entries(CONTENT_RULES).map(([name, { find, ...rule }]): [string, Rule<Document>] => [
    name,
    {
      ...rule,
      find: (document) =>
        htmlOf(document).flatMap(({ at, text }) =>
          elementsIn(text)
            .flatMap(find)
            .map((what): Finding => ({ at, fault: `the content of an item holds ${what}` })),
        ),
    },
  ]);
  return {
    ...Object.fromEntries(rules),
    // Readers take a description for HTML; ours are texts, so none may hold a tag once it is read.
    ContainsHTML: {
      cure: "write it as plain text",
      severity: "warning",
      find: (document) =>
        textsOf(document).flatMap(({ at, text }) =>
          elementsIn(text).map(({ tag }): Finding => ({ at, fault: `a plain text holds <${tag}>` })),
        ),
    },
  };
}

/** An article's content stands in several feeds and formats, and each rule looks at it. */
const elementsIn = memoize((html: string): readonly Found[] => {
  const elements: Found[] = [];
  const waiting: Tree.Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = new Map(node.attrs.map(({ name, value }): [string, string] => [name, value]));
      elements.push({ tag: node.tagName, attributes });
    }
    if ("childNodes" in node) waiting.push(...node.childNodes);
    if ("content" in node) waiting.push(node.content);
  }
  return elements;
});

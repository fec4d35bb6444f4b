import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { memoize } from "../../lib/memoize.ts";
import type { Position } from "../../lib/position.ts";
import type { FeedRule, Violation } from "./rule.ts";

const DANGEROUS = new Set(
  "script iframe object embed applet style link meta base form input button textarea select frame frameset noscript".split(
    " ",
  ),
);

interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface ContentRule extends Omit<FeedRule<never>, "find"> {
  readonly find: (element: Found) => readonly string[];
}

/** Rules for the HTML in items, which is displayed by someone else's feed reader, far from our site. */
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

/** A text in a feed, either HTML or plain text, with its position. */
export interface Content {
  readonly at: Position;
  readonly text: string;
}

/** The content rules for a format. `htmlOf` and `textsOf` list a feed's HTML and its plain texts. */
export function contentRules<Document>(
  htmlOf: (document: Document) => readonly Content[],
  textsOf: (document: Document) => readonly Content[],
): Readonly<Record<string, FeedRule<Document>>> {
  const rules = Object.entries(CONTENT_RULES).map(([name, { find, ...rule }]): [string, FeedRule<Document>] => [
    name,
    {
      ...rule,
      find: (document) =>
        htmlOf(document).flatMap(({ at, text }) =>
          elementsIn(text)
            .flatMap(find)
            .map((what): Violation => ({ at, fault: `the content of an item holds ${what}` })),
        ),
    },
  ]);
  return {
    ...Object.fromEntries(rules),
    // Readers treat a description as HTML. Ours are plain text, so after unescaping none may contain a tag.
    ContainsHTML: {
      cure: "write it as plain text",
      severity: "warning",
      find: (document) =>
        textsOf(document).flatMap(({ at, text }) =>
          elementsIn(text).map(({ tag }): Violation => ({ at, fault: `a plain text holds <${tag}>` })),
        ),
    },
  };
}

/** Memoized, because the same content is in several feeds and formats, and each rule inspects it. */
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

import type { PageElement, PageNode } from "linkedom";
import { onOneLine } from "../lib/plain-text.ts";

/** A block of a page's text: a paragraph, heading, whole list or table, or loose text between those. */
export interface PageBlock {
  readonly element: PageElement;
  /** Its text nodes, for removal from the page. */
  readonly nodes: readonly PageNode[];
  readonly text: string;
  /** Number of its letters in links. */
  readonly linked: number;
  /** Its ancestors, starting with its own element. */
  readonly around: readonly PageElement[];
}

/** Phrasing elements, which do not interrupt a line (HTML standard, 3.2.5.2.5). */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose text is not shown. */
const UNSEEN = new Set(
  "script style template svg select option textarea button input head iframe object noembed".split(" "),
);

/**
 * Elements that are kept or dropped as a whole if they contain only lines: a list without some items would say something else.
 */
const WHOLE = new Set(["ul", "ol", "dl", "table", "pre"]);
const PARTS = new Set("li dt dd tr td th tbody thead tfoot caption colgroup col ul ol p".split(" "));

/** A longer cell or item contains an article. */
const MAX_PART_LENGTH = 600;

/** The blocks of a page, in order. Each text is in exactly one. */
export function pageBlocks(body: PageElement): PageBlock[] {
  const found = new Map<PageElement, { nodes: PageNode[]; text: string; linked: number; around: PageElement[] }>();
  const walk = (element: PageElement, around: readonly PageElement[], isWhole: boolean, isLink: boolean): void => {
    const [block = element] = around;
    for (const node of element.childNodes) {
      const text = node.nodeType === 3 ? (node.textContent ?? "") : "";
      if (text !== "") {
        const held = found.get(block) ?? { nodes: [], text: "", linked: 0, around: [...around] };
        held.text += text;
        if (text.trim() !== "") {
          held.nodes.push(node);
          held.linked += isLink ? onOneLine(text).length : 0;
          found.set(block, held);
        }
      }
      if (!isElement(node) || UNSEEN.has(node.localName)) continue;
      const isInline = isWhole || INLINE.has(node.localName);
      const held = found.get(block);
      if (held && (node.localName === "br" || PARTS.has(node.localName))) held.text += " ";
      walk(
        node,
        isInline ? around : [node, ...around],
        isWhole || (WHOLE.has(node.localName) && holdsLines(node)),
        isLink || node.localName === "a",
      );
    }
  };
  walk(body, [body], false, false);
  return [...found].map(([element, { text, ...block }]) => ({ element, text: onOneLine(text), ...block }));
}

/** True if a list or table consists of lines only, none as long as an article. */
function holdsLines(element: PageElement): boolean {
  return [...element.childNodes].every((child) => {
    if (!isElement(child)) return (child.textContent ?? "").length <= MAX_PART_LENGTH;
    const { localName } = child;
    if (INLINE.has(localName) || UNSEEN.has(localName)) return (child.textContent ?? "").length <= MAX_PART_LENGTH;
    return PARTS.has(localName) && (child.textContent ?? "").length <= MAX_PART_LENGTH * 20 && holdsLines(child);
  });
}

/** Removes blocks from their page, and elements left empty. */
export function removeBlocks(body: PageElement, blocks: readonly PageBlock[], others: ReadonlySet<PageBlock>): void {
  for (const { nodes } of others) for (const node of nodes) node.remove();
  const telling = new Set(blocks.flatMap((block) => (others.has(block) ? [] : block.around)));
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (telling.has(element)) continue;
    if (UNSEEN.has(element.localName) || (isBlank(element) && !KEPT_BLANK.has(element.localName))) element.remove();
  }
}

/** Line breaks, and cells, which keep a table's columns aligned. */
const KEPT_BLANK = new Set(["br", "td", "th"]);

function isBlank({ textContent }: PageElement): boolean {
  return (textContent ?? "").trim() === "";
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

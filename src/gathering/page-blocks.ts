import type { PageElement, PageNode } from "linkedom";
import { onOneLine } from "../lib/plain-text.ts";

/** A piece of a page's text: a paragraph, a headline, a whole list or table, or what an element says between such. */
export interface Block {
  readonly element: PageElement;
  /** Its texts, to be taken out of the page. */
  readonly nodes: readonly PageNode[];
  readonly text: string;
  /** How many of its letters are links. */
  readonly linked: number;
  /** The elements that it lies in, itself first. */
  readonly around: readonly PageElement[];
}

/** Elements that are a part of a line (HTML standard, 3.2.5.2.5). */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose text is none of the page's. */
const UNSEEN = new Set(
  "script style template svg select option textarea button input head iframe object noembed".split(" "),
);

/** Elements that stand or fall as one, where they hold lines alone: a list with some items missing says something else. */
const WHOLE = new Set(["ul", "ol", "dl", "table", "pre"]);
const PARTS = new Set("li dt dd tr td th tbody thead tfoot caption colgroup col ul ol p".split(" "));

/** A cell or item of more letters holds an article. */
const LONGEST_PART = 600;

/** The pieces of a page's text, in its order; each text is in one of them. */
export function pageBlocks(body: PageElement): Block[] {
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

/** Whether all that a list or table holds is lines, none of them as long as an article. */
function holdsLines(element: PageElement): boolean {
  return [...element.childNodes].every((child) => {
    if (!isElement(child)) return (child.textContent ?? "").length <= LONGEST_PART;
    const { localName } = child;
    if (INLINE.has(localName) || UNSEEN.has(localName)) return (child.textContent ?? "").length <= LONGEST_PART;
    return PARTS.has(localName) && (child.textContent ?? "").length <= LONGEST_PART * 20 && holdsLines(child);
  });
}

/** Takes some pieces out of their page, with all elements that say nothing. */
export function removeBlocks(body: PageElement, blocks: readonly Block[], others: ReadonlySet<Block>): void {
  for (const { nodes } of others) for (const node of nodes) node.remove();
  const telling = new Set(blocks.flatMap((block) => (others.has(block) ? [] : block.around)));
  for (const element of [...body.querySelectorAll("*")].reverse()) {
    if (telling.has(element)) continue;
    if (UNSEEN.has(element.localName) || (isBlank(element) && !KEPT_BLANK.has(element.localName))) element.remove();
  }
}

/** What parts lines, and cells, which stand in the columns of their tables. */
const KEPT_BLANK = new Set(["br", "td", "th"]);

function isBlank({ textContent }: PageElement): boolean {
  return (textContent ?? "").trim() === "";
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

import { escapeXml } from "../lib/xml.ts";
import { escapeWords } from "./meant-tags.ts";
import { renderInline, renderMarked } from "./render-inline.ts";
import type { Block, ListBlock, TableBlock } from "./structure-text.ts";

const BLOCK = /^<(?:p|div|h\d|ul|ol|dl|table|blockquote|pre|figure|details|hr)\b/;

/**
 * Renders the blocks of a plain text as HTML. All text is escaped, but markup in it is not trusted: the result still
 * has to be sanitized.
 */
export function renderText(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return renderParagraph(block.text);
    case "heading":
      return `<h2>${renderInline(block.text)}</h2>`;
    case "quote":
      return `<blockquote>${renderText(block.blocks)}</blockquote>`;
    case "lines":
      return `<p>${block.lines.map(renderInline).join("<br>")}</p>`;
    case "code":
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case "list":
      return renderList(block);
    case "table":
      return renderTable(block);
    case "markup":
      return renderMarked(escapeWords(block.text));
  }
}

/** A line written as an HTML block needs no paragraph around it. */
function renderParagraph(text: string): string {
  const inner = renderInline(text);
  return BLOCK.test(inner) ? inner : `<p>${inner}</p>`;
}

function renderList({ ordered, start, items }: ListBlock): string {
  const inner = items
    .map((item) =>
      typeof item === "string"
        ? `<li>${renderInline(item)}</li>`
        : `<li>${renderInline(item.text)}${renderList(item.list)}</li>`,
    )
    .join("");
  if (!ordered) return `<ul>${inner}</ul>`;
  return `<ol${start === undefined ? "" : ` start="${start}"`}>${inner}</ol>`;
}

function renderTable({ head, rows, alignments }: TableBlock): string {
  const row = (cells: readonly string[], name: "th" | "td") =>
    `<tr>${cells.map((cell, column) => `<${name}${alignedAs(alignments[column])}>${renderInline(cell)}</${name}>`).join("")}</tr>`;
  const body = rows.length === 0 ? "" : `<tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody>`;
  return `<table><thead>${row(head, "th")}</thead>${body}</table>`;
}

function alignedAs(alignment: string | undefined): string {
  return alignment === undefined ? "" : ` class="${alignment}"`;
}

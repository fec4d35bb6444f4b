import MarkdownIt from "markdown-it";
import type { Block } from "./structure-text.ts";

const { linkify, utils } = new MarkdownIt();
// Only what is written as an address becomes a link; "Node.js" is a word.
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** A line longer than this is no prose, and looking for addresses in it is not worth the time. */
const LONGEST_LINKED = 20_000;

/** Renders the blocks of a plain text as HTML that still has to be sanitized. All text is escaped. */
export function renderText(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderInline(block.text)}</p>`;
    case "heading":
      return `<h2>${utils.escapeHtml(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${renderInline(block.text)}</p></blockquote>`;
    case "lines":
      return `<p>${block.lines.map(renderInline).join("<br>")}</p>`;
    case "code":
      return `<pre><code>${utils.escapeHtml(block.text)}</code></pre>`;
    case "list": {
      const items = block.items.map((item) => `<li>${renderInline(item)}</li>`).join("");
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
  }
}

function renderInline(text: string): string {
  if (text.length > LONGEST_LINKED || !text.includes("://")) return utils.escapeHtml(text);
  let html = "";
  let at = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    const shown = utils.escapeHtml(text.slice(index, lastIndex));
    html += `${utils.escapeHtml(text.slice(at, index))}<a href="${utils.escapeHtml(url)}">${shown}</a>`;
    at = lastIndex;
  }
  return html + utils.escapeHtml(text.slice(at));
}

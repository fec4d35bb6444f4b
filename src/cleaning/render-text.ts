import { escapeXml } from "../lib/xml.ts";
import { renderInline } from "./render-inline.ts";
import type { Block } from "./structure-text.ts";

/** Renders the blocks of a plain text as HTML that still has to be sanitized. All text is escaped; markup in it is not trusted. */
export function renderText(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${renderInline(block.text)}</p>`;
    case "heading":
      return `<h2>${renderInline(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${renderInline(block.text)}</p></blockquote>`;
    case "lines":
      return `<p>${block.lines.map(renderInline).join("<br>")}</p>`;
    case "code":
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case "list": {
      const items = block.items.map((item) => `<li>${renderInline(item)}</li>`).join("");
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
  }
}

import MarkdownIt from "markdown-it";
import { escapeXml } from "../lib/xml.ts";
import { escapeOthers, QUOTED } from "./meant-tags.ts";
import { filterHtml } from "./sanitize-html.ts";

const { linkify } = new MarkdownIt();
// Only text written as an address becomes a link; "Node.js" is a word.
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** A longer line is not prose, and searching it for addresses would be slow. */
const MAX_LINKED_LENGTH = 20_000;

/**
 * Renders a line of plain text as HTML. Characters are escaped, addresses become links, and HTML tags that the line
 * contains are sanitized.
 */
export function renderInline(text: string): string {
  return text.includes("~~") ? renderStruck(text) : renderRest(text);
}

/** Sanitizing a piece costs as much as a page of words. Further pieces of a text lose their tags. */
const MAX_MARKED = 2000;
let left = Number.POSITIVE_INFINITY;

/** A whole text as HTML, and whether it lost tags because it has more than any article. */
interface LimitedMarkup {
  readonly html: string;
  readonly repairs: readonly string[];
}

/** Renders a whole text of which only some thousand pieces may hold tags, and reports whether there were more. */
export function withMarkupLimit(render: () => string): LimitedMarkup {
  left = MAX_MARKED;
  try {
    const html = render();
    return {
      html,
      repairs: left < 0 ? [`tags were taken out behind the first ${MAX_MARKED} pieces that have any`] : [],
    };
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

/** Sanitizes a piece of a text. Beyond the limit it removes all tags instead. */
export function renderMarked(text: string): string {
  return left-- > 0 ? filterHtml(text).html : escapeXml(text.replace(/<[^<>]{0,2000}>/g, ""));
}

/** Strikethrough as in GFM §6.5, on one line. Without its marks the text would say the opposite. */
const STRUCK = /(?<!~)~~(?![\s~])([^~\n<>]{0,300}[^\s~<>])~~(?!~)/;

function renderStruck(text: string): string {
  const parts = text.split(STRUCK);
  return parts.map((part, index) => (index % 2 === 1 ? `<s>${renderRest(part)}</s>` : renderRest(part))).join("");
}

function renderRest(text: string): string {
  const marked = escapeOthers(text);
  if (marked !== undefined) {
    return marked
      .split(QUOTED)
      .map((part, index) => (index % 2 === 1 || !/[<&]/.test(part) ? escapeXml(part) : renderMarked(part)))
      .join("");
  }
  if (text.length > MAX_LINKED_LENGTH || !text.includes("://")) return escapeXml(text);
  let html = "";
  let at = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    html += `${escapeXml(text.slice(at, index))}<a href="${escapeXml(url)}">${escapeXml(text.slice(index, lastIndex))}</a>`;
    at = lastIndex;
  }
  return html + escapeXml(text.slice(at));
}

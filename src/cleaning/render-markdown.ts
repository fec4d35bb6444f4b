import MarkdownIt, { type Token } from "markdown-it";
import { wordsShown } from "./meant-tags.ts";

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// Addresses are shown as written. Decoded, "%0B" would become a character that XML forbids, and "%E2%80%AE" would
// reverse the line.
markdown.normalizeLinkText = (address) => address;
// An image in a body could load from anywhere and track readers. Its alternative text is kept.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? "");
markdown.core.ruler.after("inline", "keep-words", ({ src, tokens }) => keepWords(src, tokens));
markdown.core.ruler.after("inline", "keep-numbers", ({ tokens }) => keepNumbers(tokens));

/** CommonMark takes every `<word>` for a tag; one that is not an HTML element is shown. */
function keepWords(text: string, tokens: readonly Token[]): void {
  const show = wordsShown(text);
  for (const token of tokens) {
    if (token.type === "html_block") {
      const shown = show(token.content);
      token.content = shown.startsWith("&lt;") ? `<p>${shown}</p>` : shown;
    }
    for (const child of token.children ?? []) if (child.type === "html_inline") child.content = show(child.content);
  }
}

/** Keeps list numbers that CommonMark would renumber: a countdown, a game of chess, a list of dates. */
function keepNumbers(tokens: readonly Token[]): void {
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type.endsWith("_list_open")) open.push([]);
    else if (token.type === "list_item_open") open.at(-1)?.push(token);
    else if (token.type.endsWith("_list_close")) stateNumbers(open.pop() ?? []);
  }
}

/** Writes each number that does not follow from the one before. Where all are the same, the browser counts. */
function stateNumbers(items: readonly Token[]): void {
  const numbers = items.map(({ info }) => Number(info));
  if (numbers.every((number) => number === numbers[0])) return;
  items.forEach((item, at) => {
    if (at > 0 && numbers[at] !== (numbers[at - 1] ?? 0) + 1) item.attrSet("value", item.info);
  });
}

/**
 * Renders Markdown (CommonMark) as HTML. The result still has to be sanitized, because the text may contain any HTML.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

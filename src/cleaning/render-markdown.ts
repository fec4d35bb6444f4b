import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// An address is shown as it is written: decoded, "%0B" would be a character that XML forbids, and "%E2%80%AE" turn the line around.
markdown.normalizeLinkText = (address) => address;
// An image in a body loads from anywhere and tells that it was read; its alternative text is kept.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? "");

/** Renders Markdown (CommonMark) as HTML that still has to be sanitized: it may hold any HTML of its author's. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

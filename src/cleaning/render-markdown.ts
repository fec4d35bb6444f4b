import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// Addresses are shown as written. Decoded, "%0B" would become a character that XML forbids, and "%E2%80%AE" would
// reverse the line.
markdown.normalizeLinkText = (address) => address;
// An image in a body could load from anywhere and track readers. Its alternative text is kept.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? "");

/**
 * Renders Markdown (CommonMark) as HTML. The result still has to be sanitized, because the text may contain any HTML.
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

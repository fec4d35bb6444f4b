import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// An image in a body loads from anywhere and tells that it was read; its alternative text is kept.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? "");

/** Renders Markdown (CommonMark) as HTML that still has to be sanitized: it may hold any HTML of its author's. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

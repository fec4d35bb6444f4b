import { onOneLine } from "./plain-text.ts";
import { escapeInvisible } from "./quote.ts";

/**
 * Another's text on one line of Markdown, which GitHub then shows literally: without markup, HTML, mentions, references to issues
 * or automatic links.
 */
export function escapeMarkdown(text: string): string {
  return escapeInvisible(onOneLine(text))
    .replace(/[\\`*_{}[\]<>()#+!|~&$-]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/@(?=\w)/g, "@\u2060");
}

import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SafeHtml } from "../cleaning/sanitize-html.ts";

/** Prints HTML that the sanitizer made; the only way for markup to enter a page. Everything else is escaped. */
export function Html({ children, class: className }: { children: SafeHtml; class?: string }) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: children }} />;
}

/** Renders a whole document. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>\n${renderToString(document)}\n`;
}

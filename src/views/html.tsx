import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SafeHtml } from "../cleaning/sanitize-html.ts";

/** Prints HTML that the sanitizer made; the only way for markup to enter a page. Everything else is escaped. */
export function Html({ children, ...attributes }: HtmlProps) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: children }} />;
}

interface HtmlProps {
  readonly children: SafeHtml;
  readonly class?: string;
  readonly lang?: string;
  readonly dir?: "rtl";
}

/** Renders a whole document. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>\n${renderToString(document)}\n`;
}

import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SafeHtml } from "../cleaning/sanitize-html.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";

/** Prints HTML that the sanitizer made; the only way for markup of others to enter a page. All else is escaped. */
export function Html({ site, children, ...attributes }: HtmlProps) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: scrollable(site, children) }} />;
}

/** A wide table scrolls in a box of its own, by keys too, and not with the page. */
function scrollable(site: Site, html: string): string {
  if (!html.includes("<table>")) return html;
  return html
    .replaceAll(
      "<table>",
      `<div class="wide" role="group" aria-label="${escapeXml(say(site, "table"))}" tabindex="0"><table>`,
    )
    .replaceAll("</table>", "</table></div>");
}

interface HtmlProps {
  readonly site: Site;
  readonly children: SafeHtml;
  readonly class?: string;
}

/** Renders a whole document. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>\n${render(document)}\n`;
}

declare const rendered: unique symbol;

/** Markup that a view of ours made. */
export type Rendered = string & { readonly [rendered]: true };

/** Renders a part of a page by itself. */
export function render(view: VNode): Rendered {
  return renderToString(view) as Rendered;
}

/** The attributes that put rendered parts into an element. */
export function inner(...parts: readonly Rendered[]) {
  return { dangerouslySetInnerHTML: { __html: parts.join("") } };
}

/** A view of a site and a text, rendered once for each: for what thousands of pages share. */
export function renderedOnce(view: (site: Site, text: string) => VNode): (site: Site, text: string) => Rendered {
  const bySite = new WeakMap<Site, Map<string, Rendered>>();
  return (site, text) => {
    const known = bySite.get(site) ?? new Map<string, Rendered>();
    bySite.set(site, known);
    const made = known.get(text) ?? render(view(site, text));
    known.set(text, made);
    return made;
  };
}

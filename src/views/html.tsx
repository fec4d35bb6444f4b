import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SafeHtml } from "../cleaning/sanitize-html.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";

/** Inserts sanitized HTML. This is the only way that third-party markup enters a page; everything else is escaped. */
export function Html({ site, children, ...attributes }: HtmlProps) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: withScrollableTables(site, children) }} />;
}

/** Wraps wide tables in a box that scrolls by itself and takes the keyboard focus. */
function withScrollableTables(site: Site, html: string): string {
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

export function renderDocument(document: VNode): string {
  return `<!doctype html>\n${render(document)}\n`;
}

declare const rendered: unique symbol;

/** Markup rendered by one of our own views. Safe to insert unescaped. */
export type Rendered = string & { readonly [rendered]: true };

/** Renders part of a page. */
export function render(view: VNode): Rendered {
  return renderToString(view) as Rendered;
}

/** The attributes that insert rendered parts into an element. */
export function inner(...parts: readonly Rendered[]) {
  // Not `join`, which copies them.
  return { dangerouslySetInnerHTML: { __html: parts.reduce<string>((html, part) => html + part, "") } };
}

/** Memoizes a view of a site and a text. For parts that thousands of pages share. */
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

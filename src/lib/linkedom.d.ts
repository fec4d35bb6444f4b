/**
 * The part of linkedom that this project uses. Its own types need those of a browser, which would then apply in every
 * file.
 */
declare module "linkedom" {
  export interface PageNode {
    readonly textContent: string | null;
    /** 1 for an element, 3 for text (DOM standard, 4.4). */
    readonly nodeType: number;
    remove(): void;
  }

  export interface PageElement extends PageNode {
    readonly localName: string;
    innerHTML: string;
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
    readonly parentElement: PageElement | null;
    replaceWith(...nodes: readonly PageNode[]): void;
    readonly childNodes: Iterable<PageNode>;
    querySelectorAll(selector: string): Iterable<PageElement>;
    querySelector(selector: string): PageElement | null;
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
    closest(selector: string): PageElement | null;
  }

  export interface PageDocument {
    querySelectorAll(selector: string): Iterable<PageElement>;
    querySelector(selector: string): PageElement | null;
  }

  export function parseHTML(html: string): { readonly document: PageDocument };
}

/** The little of linkedom that is used. Its own types need those of a browser, which would then hold in every file. */
declare module "linkedom" {
  export interface PageElement {
    readonly localName: string;
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
    closest(selector: string): PageElement | null;
    remove(): void;
  }

  export interface PageDocument {
    querySelectorAll(selector: string): Iterable<PageElement>;
    querySelector(selector: string): PageElement | null;
  }

  export function parseHTML(html: string): { readonly document: PageDocument };
}

/** The little of html-to-text that is used; it ships no types. */
declare module "html-to-text" {
  export interface SelectorRule {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, string | number | boolean>>;
  }

  export function convert(
    html: string,
    options: {
      readonly wordwrap: false;
      readonly selectors: readonly SelectorRule[];
      readonly limits?: { readonly maxInputLength?: number; readonly maxDepth?: number };
    },
  ): string;
}

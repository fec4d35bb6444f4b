/** The part of html-to-text that this project uses; the package ships no types. */
declare module "html-to-text" {
  export interface SelectorRule {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, string | number | boolean>>;
  }

  export interface Node {
    readonly name?: string;
    readonly data?: string;
    readonly children?: readonly Node[];
  }

  export interface BlockTextBuilder {
    readonly addInline: (text: string) => void;
    readonly addLiteral: (text: string) => void;
    readonly openBlock: (options: { readonly leadingLineBreaks: number; readonly isPre?: boolean }) => void;
    readonly closeBlock: (options: {
      readonly trailingLineBreaks: number;
      readonly blockTransform?: (text: string) => string;
    }) => void;
  }

  export type Formatter = (
    element: Node,
    walk: (children: readonly Node[] | undefined, builder: BlockTextBuilder) => void,
    builder: BlockTextBuilder,
  ) => void;

  /** Prepares a conversion. Doing so takes longer than converting a short text. */
  export function compile(options: {
    readonly wordwrap: false;
    readonly formatters?: Readonly<Record<string, Formatter>>;
    readonly selectors: readonly SelectorRule[];
    readonly limits?: { readonly maxInputLength?: number; readonly maxDepth?: number };
  }): (html: string) => string;
}

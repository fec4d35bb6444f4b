// The part of juice that loads nothing from disk or network; its own types cover only the full package.
declare module "juice/client.js" {
  interface Options {
    readonly preserveImportant?: boolean;
    readonly resolveCSSVariables?: boolean;
  }
  const client: {
    /** Copies the rules of a style sheet into the `style` attributes of matching elements. */
    readonly inlineContent: (html: string, css: string, options?: Options) => string;
  };
  export default client;
}

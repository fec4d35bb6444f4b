// The part of juice that loads nothing from disk or network; its own types name only the whole.
declare module "juice/client.js" {
  interface Options {
    readonly preserveImportant?: boolean;
    readonly resolveCSSVariables?: boolean;
  }
  const client: {
    /** Puts the rules of a style sheet into the elements that they match. */
    readonly inlineContent: (html: string, css: string, options?: Options) => string;
  };
  export default client;
}

/** The part of Eleventy's configuration that the program uses, as Eleventy passes it to a plugin. */
export interface EleventyConfig {
  addTemplate(path: string, content: { readonly render: (data: never) => string; readonly data: object }): void;
  addGlobalData(name: string, data: unknown): void;
  addWatchTarget(path: string): void;
  on(event: "eleventy.after", react: (done: { readonly directories: { readonly output: string } }) => unknown): void;
}

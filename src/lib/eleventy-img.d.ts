/** The little of `@11ty/eleventy-img` that is used; it ships no types. */
declare module "@11ty/eleventy-img" {
  interface Made {
    readonly width: number;
    readonly height: number;
    /** There with `dryRun`. */
    readonly buffer: Buffer;
  }

  interface Options {
    /** In pixels; those beyond the source's own width come in that. */
    readonly widths: readonly number[];
    readonly formats: readonly ["webp"];
    /** Writes nothing, and hands over what would be written. */
    readonly dryRun: true;
    readonly useCache: false;
    readonly sharpOptions: { readonly limitInputPixels: number; readonly failOn: "error" };
    readonly sharpWebpOptions: { readonly quality: number };
  }

  export default function image(source: Buffer, options: Options): Promise<{ readonly webp?: readonly Made[] }>;
}

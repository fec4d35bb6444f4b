/** The part of `@11ty/eleventy-img` that this project uses; the package ships no types. */
declare module "@11ty/eleventy-img" {
  interface Made {
    readonly width: number;
    readonly height: number;
    /** Present with `dryRun`. */
    readonly buffer: Buffer;
  }

  interface Options {
    /** In pixels. A width beyond the source's own gives the source's width. */
    readonly widths: readonly number[];
    readonly formats: readonly ["webp"];
    /** Writes nothing; the result is returned instead. */
    readonly dryRun: true;
    readonly useCache: false;
    readonly sharpOptions: { readonly limitInputPixels: number; readonly failOn: "error" };
    readonly sharpWebpOptions: { readonly quality: number };
  }

  export default function image(source: Buffer, options: Options): Promise<{ readonly webp?: readonly Made[] }>;
}

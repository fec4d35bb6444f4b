import { z } from "zod";
import { shortHash } from "../lib/hash.ts";
import { withPackage } from "../lib/optional-package.ts";
import { deleteEntry, hasEntry, loadEntry, saveEntry } from "../lib/store.ts";
import type { PictureCopy } from "../seeds/fields/picture.ts";
import type { FetchOptions, Missing } from "./fetch-picture.ts";
import { MAX_PIXEL_COUNT } from "./picture-fault.ts";

/** In pixels: beside a teaser on a high-density screen, and across a page. */
const WIDTHS = [480, 1280] as const;
const QUALITY = 72;

/** The version of the recipe. Count it up when copies are made differently. */
const RECIPE = 1;

const Copies = z.array(z.object({ path: z.string(), width: z.number(), height: z.number(), bytes: z.number() }));

/**
 * The site's own copies of a picture in WebP, smallest first, made by Eleventy Image and stored. The same source gives
 * the same paths. A picture is never enlarged: a copy is at most as wide as the source.
 */
export async function copyPicture(address: string, options: FetchOptions): Promise<readonly PictureCopy[] | Missing> {
  const name = `${shortHash(address, 32)}-copies-${RECIPE}`;
  const known = Copies.safeParse(loadEntry(options.dir, name)?.facts).data;
  if (known?.every(({ path, bytes }) => hasEntry(options.dir, nameOf(path), bytes)))
    return known.map(({ bytes: _, ...copy }) => copy);
  // Loaded on demand: it brings an HTTP client, which most builds do not need.
  const { fetchPicture } = await import("./fetch-picture.ts");
  const fetched = await fetchPicture(address, options);
  if ("why" in fetched) return fetched;
  const made = await makeCopies(fetched.bytes);
  if (made === undefined)
    return {
      why: "not fetched",
      fault: "is no picture that can be read",
      cure: "open it in a browser to see what is there",
    };
  for (const { copy, bytes } of made) saveEntry(options.dir, nameOf(copy.path), {}, bytes);
  saveEntry(
    options.dir,
    name,
    made.map(({ copy, bytes }) => ({ ...copy, bytes: bytes.length })),
  );
  return made.map(({ copy }) => copy);
}

/** The bytes of a copy. Throws if the store has lost or damaged it. */
export function readCopy(dir: string, path: string): Uint8Array {
  const copy = loadEntry(dir, nameOf(path));
  if (copy !== undefined) return copy.bytes;
  // So that the next build makes it again.
  deleteEntry(dir, nameOf(path));
  throw new Error(`The cache of pictures held a damaged file, which was removed from ${dir}. Build once more.`);
}

async function makeCopies(source: Buffer): Promise<readonly { copy: PictureCopy; bytes: Buffer }[] | undefined> {
  // A native library, which most sites do not need.
  const { default: image } = await withPackage(
    "@11ty/eleventy-img",
    'images: "local"',
    () => import("@11ty/eleventy-img"),
  );
  try {
    const { webp = [] } = await image(source, {
      widths: WIDTHS,
      formats: ["webp"],
      dryRun: true,
      useCache: false,
      sharpOptions: { limitInputPixels: MAX_PIXEL_COUNT, failOn: "error" },
      sharpWebpOptions: { quality: QUALITY },
    });
    return webp.map(({ width, height, buffer }) => ({
      copy: { path: `/pictures/${shortHash(buffer, 16)}-${width}.webp`, width, height },
      bytes: buffer,
    }));
  } catch {
    return undefined;
  }
}

function nameOf(path: string): string {
  return path.slice("/pictures/".length);
}

import { imageSize } from "image-size";

/** Kinds whose decoders take a time that grows with the pixels alone, by the names of image-size. */
const KINDS: ReadonlySet<string> = new Set(["jpg", "png", "webp", "gif", "avif"]);

/** Larger pictures are refused before they are unpacked: a few bytes can unpack to gigabytes. */
export const MOST_PIXELS = 60_000_000;

/** No side is longer: a strip of one pixel's height costs as much in other ways. */
const LONGEST_SIDE = 30_000;

/**
 * Why bytes are no picture that may be decoded, to be read after its address; undefined where they may. The kind is told by the
 * bytes, whatever their server calls them: SVG, which is a program with filters without end, PDF, TIFF and the formats that sharp
 * hands to other libraries never reach it.
 */
export function pictureFault(bytes: Uint8Array): string | undefined {
  const size = sizeOf(bytes);
  if (size === undefined) return "is no picture that can be read";
  const { type = "", width, height } = size;
  if (!KINDS.has(type)) return `is ${type === "" ? "of a kind that is not known" : type}, whatever its server calls it`;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return `has ${width.toLocaleString("en")} × ${height.toLocaleString("en")} pixels, more than are decoded`;
  return undefined;
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

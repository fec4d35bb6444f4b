import { imageSize } from "image-size";

/** Formats whose decoding time depends on the pixels alone, as named by image-size. */
const KINDS: ReadonlySet<string> = new Set(["jpg", "png", "webp", "gif", "avif"]);

/** Larger pictures are refused before decoding: a few bytes can decompress to gigabytes. */
export const MAX_PIXEL_COUNT = 60_000_000;

/** The longest side: a strip one pixel high is costly in other ways. */
const MAX_SIDE = 30_000;

/**
 * Why a picture must not be decoded, to follow its address; undefined if it may be. The format is detected from the
 * bytes, whatever the server says, so that SVG, PDF, TIFF and the formats that sharp passes to other libraries never
 * reach it.
 */
export function pictureFault(bytes: Uint8Array): string | undefined {
  const size = sizeOf(bytes);
  if (size === undefined) return "is no picture that can be read";
  const { type = "", width, height } = size;
  if (!KINDS.has(type)) return `is ${type === "" ? "of a kind that is not known" : type}, whatever its server calls it`;
  if (width * height > MAX_PIXEL_COUNT || Math.max(width, height) > MAX_SIDE)
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

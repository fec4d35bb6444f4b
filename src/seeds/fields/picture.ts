import { type FieldPath, type FieldValue, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readAddress, withHttps } from "./address.ts";
import { isAbsent, readList } from "./shapes.ts";

/** An image at an https address, with its size in CSS pixels if the seed states it. */
export interface Picture {
  readonly address: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** The site's own copies, smallest first; undefined if pages load it from its outlet. */
  readonly copies?: readonly PictureCopy[];
  /**
   * Why the site has no copy although it should: the outlet no longer has the image, or it could not be fetched or
   * decoded.
   */
  readonly missing?: "gone" | "not fetched";
}

/** A resized copy of a picture. Sizes are in pixels. */
export interface PictureCopy {
  /** Its path on the site, derived from its bytes. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export const MAX_PICTURES = 20;

/** The largest size in CSS pixels that browsers decode. */
export const MAX_SIDE = 20_000;

/** An image of at most this size, in pixels, is a tracking pixel. */
export const TRACKER = 2;

/** Reads the images of an article or outlet. Those that cannot be shown safely are left out with a warning. */
export function readPictures(value: FieldValue | undefined, path: FieldPath, report: Reporter): Picture[] {
  const items = readList(value, path, report, MAX_PICTURES);
  return items.flatMap((item, index) => readPicture(item, [...path, index], report) ?? []);
}

function readPicture(value: FieldValue, path: FieldPath, report: Reporter): Picture | undefined {
  const fields = typeof value === "string" ? { url: value } : value;
  if (!isMap(fields) || isAbsent(fields.url)) return void report.warning("image/no-url", path);
  const written = readAddress(fields.url, [...path, "url"], report, "warning");
  if (written === undefined) return undefined;
  const encoded = withoutStyleBreaks(written);
  if (encoded !== written) report.warning("address/repaired.style", [...path, "url"]);
  const address = withHttps(encoded, [...path, "url"], report);

  if (isAbsent(fields.width) && isAbsent(fields.height)) return { address };
  const width = pixelsOf(fields.width);
  const height = pixelsOf(fields.height);
  if (width === undefined || height === undefined) {
    report.warning("image/size", path);
    return { address };
  }
  if (width <= TRACKER || height <= TRACKER) return void report.warning("image/tracker", path);
  return { address, size: { width, height } };
}

/** A number of pixels from 1 to the largest; otherwise undefined. */
function pixelsOf(value: FieldValue | undefined): number | undefined {
  const pixels = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return pixels >= 1 && pixels <= MAX_SIDE ? pixels : undefined;
}

/**
 * Encodes characters that could end a CSS `url()`: quotation marks and unbalanced brackets. Balanced brackets are
 * common in addresses.
 */
function withoutStyleBreaks(address: string): string {
  const balanced = /^[^'()]*(?:\([^'()]*\)[^'()]*)*$/.test(address);
  return balanced ? address : address.replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

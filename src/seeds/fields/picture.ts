import { z } from "zod";
import { type FieldPath, type FieldValue, isMap } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { readAddress, withHttps } from "./address.ts";
import { isAbsent, readList } from "./shapes.ts";

/** An image at an https address; its size in CSS pixels where the seed knows it. */
export interface Picture {
  readonly address: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** The site's own copies of it, the smallest first; undefined where pages load it from its outlet. */
  readonly copies?: readonly PictureCopy[];
  /** Why the site has no copy where it should have: its outlet has it no more, or it could not be fetched or read. */
  readonly missing?: "gone" | "not fetched";
}

/** A copy of a picture in a size of its own, in pixels. */
export interface PictureCopy {
  /** Its path on the site, made of its bytes. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export const MOST_PICTURES = 20;

/** CSS pixels: from what can be seen to what a browser still decodes. */
export const MOST_PIXELS = 20_000;

const pixels = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(MOST_PIXELS));

/** At most this many pixels wide or high, an image is there to count readers. */
export const TRACKER = 2;

/** Reads the images of an article or outlet; what cannot be shown safely is left out with a warning. */
export function readPictures(value: FieldValue | undefined, path: FieldPath, report: Reporter): Picture[] {
  const items = readList(value, path, report, MOST_PICTURES);
  return items.flatMap((item, index) => readPicture(item, [...path, index], report) ?? []);
}

function readPicture(value: FieldValue, path: FieldPath, report: Reporter): Picture | undefined {
  const fields = typeof value === "string" ? { url: value } : value;
  if (!isMap(fields) || isAbsent(fields.url)) {
    report.warning("image/no-url", path);
    return undefined;
  }
  const written = readAddress(fields.url, [...path, "url"], report, "warning");
  if (written === undefined) return undefined;
  const encoded = withoutStyleBreaks(written);
  if (encoded !== written) report.warning("address/repaired.style", [...path, "url"]);
  const address = withHttps(encoded, [...path, "url"], report);

  if (isAbsent(fields.width) && isAbsent(fields.height)) return { address };
  const width = pixels.safeParse(fields.width);
  const height = pixels.safeParse(fields.height);
  if (!width.success || !height.success) {
    report.warning("image/size", path);
    return { address };
  }
  if (width.data <= TRACKER || height.data <= TRACKER) {
    report.warning("image/tracker", path);
    return undefined;
  }
  return { address, size: { width: width.data, height: height.data } };
}

/** Encodes what could end a `url()`: quotation marks, and brackets that close before they open. Balanced ones are common. */
function withoutStyleBreaks(address: string): string {
  const balanced = /^[^'()]*(?:\([^'()]*\)[^'()]*)*$/.test(address);
  return balanced ? address : address.replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

import { imageSize } from "image-size";
import type { FetchFault } from "../network/fetch-fault.ts";
import type { FetchedResource, PoliteFetchOptions } from "../network/fetched.ts";
import { decodePage } from "./decode-page.ts";
import type { FoundReport } from "./found.ts";
import type { Fault } from "./make-seed.ts";
import { readPage } from "./read-page.ts";

/** `politeFetch`, or a stub in tests. */
export type Fetch = (url: string, options: PoliteFetchOptions) => Promise<FetchedResource>;

/** Nearly all pages are less than a tenth of that. */
export const MAX_PAGE_BYTES = 5_000_000;

/** Bytes to fetch for the size of a picture: in a JPEG, a preview and a color profile may come first. */
const PICTURE_HEAD = 128 * 1024;

/** Fetches a page and reads its metadata and, if wanted, its text, which is the expensive part. */
export async function gatherPage(
  url: string,
  fetch: Fetch,
  contact: string,
  withText = true,
): Promise<FoundReport | Fault | FetchFault> {
  const found = await fetch(url, { accept: ["text/html", "application/xhtml+xml"], maxBytes: MAX_PAGE_BYTES, contact });
  if (found.fault !== undefined) return found;
  const decoded = decodePage(found.bytes, found.charset);
  return "fault" in decoded ? decoded : readPage(decoded.text, found.address, withText ? "free" : "none");
}

/** Adds the size of a report's picture, if the page does not state it. Fetches only the picture's first bytes. */
export async function measurePicture(report: FoundReport, fetch: Fetch, contact: string): Promise<FoundReport> {
  const { picture } = report;
  if (picture === undefined || picture.value.width !== undefined) return report;
  const found = await fetch(picture.value.url, {
    accept: ["image/*"],
    maxBytes: PICTURE_HEAD,
    atLimit: "cut",
    contact,
  });
  if (found.fault !== undefined) return { ...report, notes: [...report.notes, `its image ${found.fault}`] };
  const size = sizeOf(found.bytes);
  if (size === undefined) return { ...report, notes: [...report.notes, "the size of its image is unknown"] };
  return {
    ...report,
    picture: { value: { ...picture.value, ...size }, source: `${picture.source}, size from its first bytes` },
  };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From 5 on, the photograph is rotated by 90° (EXIF 2.32, 4.6.4).
    return orientation < 5 ? { width, height } : { width: height, height: width };
  } catch {
    return undefined;
  }
}

import { imageSize } from "image-size";
import type { FetchFault } from "../network/fetch-fault.ts";
import type { FetchedResource, PoliteFetchOptions } from "../network/fetched.ts";
import { decodePage } from "./decode-page.ts";
import type { FoundReport } from "./found.ts";
import type { Fault } from "./make-seed.ts";
import { readPage } from "./read-page.ts";

/** `politeFetch`, or a test's. */
export type Fetch = (url: string, options: PoliteFetchOptions) => Promise<FetchedResource>;

/** The largest page that is read, in bytes: nearly all are below a tenth of it. */
export const LARGEST_PAGE = 5_000_000;

/** The size of a picture stands in its first bytes; a JPEG may put a preview and a colour profile before it. */
const PICTURE_HEAD = 128 * 1024;

/** Fetches a page and reads what it says of itself; its text is the dearest part of that. */
export async function gatherPage(
  url: string,
  fetch: Fetch,
  contact: string,
  withText = true,
): Promise<FoundReport | Fault | FetchFault> {
  const found = await fetch(url, { accept: ["text/html", "application/xhtml+xml"], maxBytes: LARGEST_PAGE, contact });
  if (found.fault !== undefined) return found;
  const decoded = decodePage(found.bytes, found.charset);
  return "fault" in decoded ? decoded : readPage(decoded.text, found.address, withText ? "free" : "none");
}

/** The same with the size of its picture, where the page does not tell: from the picture's first bytes. */
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
  if (size === undefined) return { ...report, notes: [...report.notes, "the size of its image cannot be told"] };
  return {
    ...report,
    picture: { value: { ...picture.value, ...size }, source: `${picture.source}, size from its first bytes` },
  };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // From the fifth on, a photograph lies on its side (EXIF 2.32, 4.6.4).
    return orientation < 5 ? { width, height } : { width: height, height: width };
  } catch {
    return undefined;
  }
}

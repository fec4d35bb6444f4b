import { parseUrl } from "../lib/parse-url.ts";
import type { Found, FoundPicture } from "./found.ts";
import { jsonLdAddress, type LdNode, nodeOf } from "./json-ld.ts";
import type { ParsedPage } from "./parse-page.ts";

/** The first picture of a page, with its stated size. `base` resolves a relative address. */
export function findPicture(
  page: ParsedPage,
  article: LdNode | undefined,
  base: string | undefined,
): Found<FoundPicture> | undefined {
  const image = nodeOf(article, "image");
  const candidates = [
    [
      "og:image",
      page.meta("og:image:secure_url") ?? page.meta("og:image:url") ?? page.meta("og:image"),
      page.meta("og:image:width"),
      page.meta("og:image:height"),
    ],
    ["JSON-LD image", jsonLdAddress(article, "image"), image?.width, image?.height],
    ["JSON-LD thumbnailUrl", jsonLdAddress(article, "thumbnailUrl"), undefined, undefined],
    ["twitter:image", page.meta("twitter:image") ?? page.meta("twitter:image:src"), undefined, undefined],
    ["rel=image_src", page.link("image_src"), undefined, undefined],
  ] as const;
  for (const [source, written, width, height] of candidates) {
    const found = written === undefined ? undefined : parseUrl(written, base);
    if (found === undefined || !/^https?:$/.test(found.protocol)) continue;
    const [wide, high] = [pixelsOf(width), pixelsOf(height)];
    const url = found.href.replace(/^http:/, "https:");
    return { value: { url, ...(wide !== undefined && high !== undefined && { width: wide, height: high }) }, source };
  }
  return undefined;
}

/** Whole pixels: "1200", 1200 or "1200px". */
function pixelsOf(value: unknown): number | undefined {
  const digits = /^(\d{1,5})(?:\.0+)?(?:px)?$/.exec(String(value).trim())?.[1];
  return digits === undefined || Number(digits) < 1 ? undefined : Number(digits);
}

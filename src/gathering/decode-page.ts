import { isUtf8 } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import type { Fault } from "./make-seed.ts";

/** Number of bytes in which the HTML standard looks for a declaration. */
const PRESCAN = 1024;

/** Browsers also honour a later declaration (13.2.3.4, changing the encoding). */
const LATE = 100_000;

/**
 * Decodes a page or feed by its byte-order mark, the server's declaration, its own declaration, or else as UTF-8 (HTML standard,
 * 13.2.3). Does not guess, except that bytes which are valid UTF-8 are decoded as such, whatever was declared. Invalid bytes
 * become U+FFFD, as in browsers; users of a text look for those. If most letters would be replaced, the declaration must be
 * wrong, and a fault is returned. Windows-1252 and similar encodings follow the Encoding standard, which Node's own decoder does
 * not.
 */
export function decodePage(packed: Uint8Array, charset?: string): { readonly text: string } | Fault {
  const bytes = unpacked(packed);
  if (bytes === undefined) return { fault: "is compressed in a way that cannot be read", cure: "save it uncompressed" };
  const archive = archiveKind(bytes);
  if (archive !== undefined) return { fault: `is ${archive}`, cure: "save it again as “HTML only”" };
  const declared = charset ?? declaredIn(bytes);
  const label = getBOMEncoding(bytes) ?? (declared === undefined ? "utf-8" : normalizeEncoding(declared));
  if (label === null || label === "replacement") {
    return { fault: `is declared as ${declared}, which is not a web encoding`, cure: "save it as UTF-8" };
  }
  const text = (label.startsWith("utf") ? undefined : asUtf8(bytes)) ?? new TextDecoder(label).decode(bytes);
  if (!isGarbled(text)) return { text };
  const told =
    declared === undefined
      ? `declares no encoding within its first ${LATE.toLocaleString("en")} bytes, and is not UTF-8`
      : `is not ${label}, as it declares`;
  return { fault: told, cure: "save it as UTF-8, or declare its encoding" };
}

/** A text in another encoding with that many non-ASCII letters is not valid UTF-8 by chance. */
const NOT_BY_CHANCE = 4;

/** Decodes pages that were saved as UTF-8 but still declare their former encoding. */
function asUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = new TextDecoder("utf-8").decode(bytes);
  return (text.match(/\P{ASCII}/gu)?.length ?? 0) >= NOT_BY_CHANCE ? text : undefined;
}

/** Larger texts are neither pages nor feeds. */
const MAX_UNPACKED_BYTES = 10_000_000;

/** Unpacks a file that is itself compressed (feed.xml.gz). Undefined if it is damaged or too large. */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second] = bytes;
  // The gzip signature (RFC 1952, 2.3.1), with which no text begins.
  if (first !== 0x1f || second !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch {
    return undefined;
  }
}

/** Detects web archives: Chromium's MHTML (RFC 2557) or Safari's property list. */
function archiveKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString("latin1");
  if (head.startsWith("bplist00")) return "a web archive of Safari, not HTML";
  const isMail = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.exec(head)?.[0] ?? "";
  return /^content-type:\s*multipart\/related/im.test(isMail)
    ? "a page saved as one file (MHTML), not HTML"
    : undefined;
}

/** Maximum share of a text's non-ASCII letters that may be lost before its encoding must be another. */
const MAX_LOST = 1 / 3;

/** Smaller numbers are isolated errors, whatever their share. */
const FEW_LOST = 20;

function isGarbled(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost < FEW_LOST) return false;
  return lost > MAX_LOST * (text.match(/\P{ASCII}/gu)?.length ?? 0);
}

/** The encoding named by a `<meta>` or an XML declaration. Bytes that can be read as ASCII are not UTF-16. */
function declaredIn(bytes: Uint8Array): string | undefined {
  return declaredWithin(bytes, PRESCAN) ?? declaredWithin(bytes, LATE);
}

function declaredWithin(bytes: Uint8Array, size: number): string | undefined {
  const head = Buffer.from(bytes.subarray(0, size)).toString("latin1");
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const meta = /<meta[^<>]+\bcharset\s*=[\s"']*([\w.:-]+)/i.exec(withoutComments(head))?.[1];
  const found = xml ?? meta;
  return found !== undefined && /^utf-?16/i.test(found) ? "utf-8" : found;
}

/** A comment without an end reaches to the end of the text. Linear, unlike a pattern, for a text with many such comments. */
function withoutComments(html: string): string {
  return html
    .split("-->")
    .map((part) => part.split("<!--", 1)[0])
    .join("");
}

import { isUtf8 } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import type { Fault } from "./make-seed.ts";

/** As far as the HTML standard looks for a declaration. */
const PRESCAN = 1024;

/** Where nothing is declared so early, browsers find a later declaration all the same (13.2.3.4, changing the encoding). */
const LATE = 100_000;

/**
 * Decodes a page or feed: by its byte-order mark, else by what its server declares, else by what it declares itself, else
 * as UTF-8 (HTML standard, 13.2.3). Nothing is guessed, but that bytes which are UTF-8 without a fault are, whatever was declared. Bytes
 * that the encoding does not have become U+FFFD, as a browser shows them: each costs its character alone, and who uses a text
 * looks for it. Where nearly all of a page would be such characters, it is refused: then the declaration is wrong. Windows-1252
 * and its kin are decoded by the Encoding standard, which Node's own decoder gets wrong.
 */
export function decodePage(packed: Uint8Array, charset?: string): { readonly text: string } | Fault {
  const bytes = unpacked(packed);
  if (bytes === undefined) return { fault: "is packed in a way that cannot be unpacked", cure: "save it unpacked" };
  const archive = archiveKind(bytes);
  if (archive !== undefined) return { fault: `is ${archive}`, cure: "save it again as “HTML only”" };
  const declared = charset ?? declaredIn(bytes);
  const label = getBOMEncoding(bytes) ?? (declared === undefined ? "utf-8" : normalizeEncoding(declared));
  if (label === null || label === "replacement") {
    return { fault: `is declared as ${declared}, which is no encoding of the web`, cure: "save it as UTF-8" };
  }
  const text = (label.startsWith("utf") ? undefined : asUtf8(bytes)) ?? new TextDecoder(label).decode(bytes);
  if (!isGarbled(text)) return { text };
  const told =
    declared === undefined
      ? `declares no encoding within its first ${LATE.toLocaleString("en")} bytes, and is not UTF-8`
      : `is not ${label}, as it declares`;
  return { fault: told, cure: "save it as UTF-8, or declare its encoding" };
}

/** No text of another encoding has so many letters outside ASCII and is UTF-8 by chance. */
const NOT_BY_CHANCE = 4;

/** A page that was saved as UTF-8 and still declares what it was. */
function asUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = new TextDecoder("utf-8").decode(bytes);
  return (text.match(/\P{ASCII}/gu)?.length ?? 0) >= NOT_BY_CHANCE ? text : undefined;
}

/** A larger text is neither page nor feed. */
const LARGEST_UNPACKED = 10_000_000;

/** What a file that is packed itself (feed.xml.gz) holds; undefined where that is broken, or far too much. */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second] = bytes;
  // RFC 1952, 2.3.1: no text begins so.
  if (first !== 0x1f || second !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch {
    return undefined;
  }
}

/** A page that a browser packed with all it shows: Chromium's MHTML (RFC 2557), Safari's property list. */
function archiveKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString("latin1");
  if (head.startsWith("bplist00")) return "a web archive of Safari, not HTML";
  const isMail = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.exec(head)?.[0] ?? "";
  return /^content-type:\s*multipart\/related/im.test(isMail)
    ? "a page saved as one file (MHTML), not HTML"
    : undefined;
}

/** How many of a text's letters outside ASCII may be lost before its encoding is another one: a third. */
const MOST_LOST = 1 / 3;

/** Fewer are slips, whatever share of the text they are. */
const FEW_LOST = 20;

function isGarbled(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost < FEW_LOST) return false;
  return lost > MOST_LOST * (text.match(/\P{ASCII}/gu)?.length ?? 0);
}

/** The encoding that a `<meta>` or an XML declaration names. UTF-16 cannot be meant by bytes that could be read so far. */
function declaredIn(bytes: Uint8Array): string | undefined {
  return declaredWithin(bytes, PRESCAN) ?? declaredWithin(bytes, LATE);
}

function declaredWithin(bytes: Uint8Array, size: number): string | undefined {
  const head = Buffer.from(bytes.subarray(0, size)).toString("latin1");
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const meta = /<meta[^>]+\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head.replace(/<!--[\s\S]*?-->/g, ""))?.[1];
  const found = xml ?? meta;
  return found !== undefined && /^utf-?16/i.test(found) ? "utf-8" : found;
}

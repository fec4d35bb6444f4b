import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import type { Decoded } from "../seeds/decode.ts";

/** As far as the HTML standard looks for a declaration. */
const PRESCAN = 1024;

/**
 * Decodes a page or feed: by its byte-order mark, else by what its server declares, else by what it declares itself, else
 * as UTF-8 (HTML standard, 13.2.3; nothing is guessed). Bytes that the encoding does not have are refused and never become
 * U+FFFD. Windows-1252 and its kin are decoded by the Encoding standard, which Node's own decoder gets wrong.
 */
export function decodePage(bytes: Uint8Array, charset?: string): Decoded {
  const declared = charset ?? declaredIn(bytes);
  const label = getBOMEncoding(bytes) ?? (declared === undefined ? "utf-8" : normalizeEncoding(declared));
  if (label === null || label === "replacement") {
    return { fault: `is declared as ${declared}, which is no encoding of the web`, cure: "save it as UTF-8" };
  }
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    const told = declared === undefined ? "declares no encoding, and is not UTF-8" : `is not ${label}, as it declares`;
    return { fault: told, cure: "save it as UTF-8, or declare its encoding" };
  }
}

/** The encoding that a `<meta>` or an XML declaration names. UTF-16 cannot be meant by bytes that could be read so far. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const meta = /<meta[^>]+\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head.replace(/<!--[\s\S]*?-->/g, ""))?.[1];
  const found = xml ?? meta;
  return found !== undefined && /^utf-?16/i.test(found) ? "utf-8" : found;
}

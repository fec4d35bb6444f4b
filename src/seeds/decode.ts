import { type Fault, faultOf } from "./fault.ts";

/** The text of a file, or the fault of a file that is not text. */
export type Decoded = { readonly text: string } | Fault;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8 only, because guessing an encoding corrupts quotation marks. Drops a byte-order mark and normalises
 * line ends to `\n`. Refuses bytes that are not text, and files of white space only.
 */
export function decode(bytes: Uint8Array): Decoded {
  let text: string | undefined;
  try {
    text = utf8.decode(bytes);
  } catch {}
  if (bytes.includes(0))
    return faultOf(isUtf16(bytes, text !== undefined) ? "file/encoding.two-bytes" : "file/encoding.zeros");
  if (text === undefined) return faultOf("file/encoding");
  const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
  // A single letter or digit is a typing error, not an article.
  if (!/[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(unmarked)) return faultOf("file/empty");
  return { text: unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked };
}

/** In UTF-16 the zeros of ASCII characters are all first or all second bytes. Few of them are a sign only in what is no UTF-8. */
function isUtf16(bytes: Uint8Array, isUtf8: boolean): boolean {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  return bytes.length > 3 && Math.min(...zeros) === 0 && (!isUtf8 || Math.max(...zeros) * 4 > bytes.length);
}

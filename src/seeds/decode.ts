import { type Fault, faultOf } from "./fault.ts";

/** The text of a file, or the fault of a file that is not text. */
export type Decoded = { readonly text: string } | Fault;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8 only, because guessing an encoding corrupts quotation marks. Drops a byte-order mark and normalises
 * line ends to `\n`. Refuses bytes that are not text, and files of white space only.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return faultOf("file/encoding.zeros");
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return faultOf("file/encoding");
  }
  const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
  // A single letter or digit is a typing error, not an article.
  if (!/[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(unmarked)) return faultOf("file/empty");
  return { text: unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked };
}

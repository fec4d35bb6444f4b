import { type Fault, faultOf } from "./fault.ts";

/** The text of a file, or why it cannot be one, with what to do about it. */
export type Decoded = { readonly text: string } | Fault;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8, and nothing else: guessing an encoding turns quotation marks into control characters. One byte-order
 * mark is dropped and line ends become `\n`; bytes that are not text, and files of white space only, are refused.
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
  // One letter or digit is a slip of the keyboard, no article.
  if (!/[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(unmarked)) return faultOf("file/empty");
  return { text: unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked };
}

/** The text of a file, or why it cannot be one, with what to do about it. */
export type Decoded =
  | { readonly text: string }
  | { readonly text?: undefined; readonly fault: string; readonly cure: string };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decodes UTF-8, and nothing else: guessing an encoding turns quotation marks into control characters. One byte-order
 * mark is dropped and line ends become `\n`; bytes that are not text, and files of white space only, are refused.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) {
    return {
      fault: "holds zero bytes, so it is not text in UTF-8",
      cure: "save it as UTF-8, or move it out of the seeds",
    };
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { fault: "is not text in UTF-8", cure: "save it as UTF-8" };
  }
  const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
  // One letter or digit is a slip of the keyboard, no article.
  if (!/[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(unmarked)) {
    return { fault: "is empty", cure: "write an article into it, or remove it" };
  }
  return { text: unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked };
}

/** Grows to the longest text. Allocating for each text would cost more than encoding it. */
let memory = Buffer.allocUnsafe(1 << 16);

/** The most bytes of UTF-8 for one UTF-16 unit; a surrogate pair becomes four. */
const MAX_BYTES = 3;

/** A text in UTF-8. The bytes are valid until the next call, so write them out at once. */
export function encodeUtf8(text: string): Buffer {
  if (text.length * MAX_BYTES > memory.length) memory = Buffer.allocUnsafe(2 * MAX_BYTES * text.length);
  return memory.subarray(0, memory.write(text, "utf8"));
}

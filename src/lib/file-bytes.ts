import { readSync } from "node:fs";

/** Grows to the longest read. Allocating for each of many thousand reads would cost more than the reading. */
let memory = Buffer.allocUnsafe(1 << 16);

/**
 * Up to `size` bytes of an open file, starting at `from`; fewer at the end of the file. The bytes are valid until the
 * next call, so use them at once.
 */
export function readBytes(file: number, from: number, size: number): Buffer {
  if (size > memory.length) memory = Buffer.allocUnsafe(2 * size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, memory, length, size - length, from + length);
    if (read === 0) break;
    length += read;
  }
  return memory.subarray(0, length);
}

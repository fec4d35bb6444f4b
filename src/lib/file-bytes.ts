import { readSync } from "node:fs";

/** Grows to the longest read. New memory for each of many thousand reads would cost more than reading. */
let memory = Buffer.allocUnsafe(1 << 16);

/**
 * So many bytes of an open file, from a place on; fewer where it ends before. They are valid until the next call: they are
 * for a caller who makes something of them at once.
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

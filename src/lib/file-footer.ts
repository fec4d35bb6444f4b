import { fstatSync } from "node:fs";
import { readBytes } from "./file-bytes.ts";
import { shortHash } from "./hash.ts";

/** Size of the trailer at the end of the file: the footer's hash and length, padded with spaces. */
const TRAILER_BYTES = 64;

/** The footer of a file: a text that describes the rest, and a trailer of fixed size by which it is found. */
export function fileFooter(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return [bytes, Buffer.from(`${shortHash(bytes, 32)} ${bytes.length}`.padEnd(TRAILER_BYTES))];
}

/** The text of an open file's footer; undefined if the file is damaged. */
export function readFileFooter(file: number): string | undefined {
  const end = fstatSync(file).size - TRAILER_BYTES;
  if (end < 0) return undefined;
  const trailer = readBytes(file, end, TRAILER_BYTES).toString("latin1");
  const [, hash, length] = /^([0-9a-f]{32}) (\d{1,12}) *$/.exec(trailer) ?? [];
  if (hash === undefined || Number(length) > end) return undefined;
  const bytes = readBytes(file, end - Number(length), Number(length));
  return shortHash(bytes, 32) === hash ? bytes.toString("utf8") : undefined;
}

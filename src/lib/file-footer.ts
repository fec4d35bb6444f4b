import { fstatSync } from "node:fs";
import { readBytes } from "./file-bytes.ts";
import { shortHash } from "./hash.ts";

/** The hash of a text and its length, filled up with spaces: found from the end of a file. */
const TRAILER_BYTES = 64;

/** The last part of a file by which the rest of it is understood: a text, and what it is found by. */
export function fileFooter(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return [bytes, Buffer.from(`${shortHash(bytes, 32)} ${bytes.length}`.padEnd(TRAILER_BYTES))];
}

/** The text of an open file's last part; undefined where the file is damaged. */
export function readFileFooter(file: number): string | undefined {
  const end = fstatSync(file).size - TRAILER_BYTES;
  if (end < 0) return undefined;
  const trailer = readBytes(file, end, TRAILER_BYTES).toString("latin1");
  const [, hash, length] = /^([0-9a-f]{32}) (\d{1,12}) *$/.exec(trailer) ?? [];
  if (hash === undefined || Number(length) > end) return undefined;
  const bytes = readBytes(file, end - Number(length), Number(length));
  return shortHash(bytes, 32) === hash ? bytes.toString("utf8") : undefined;
}

import { createHash } from "node:crypto";

/** The first `length` hex digits (at most 64) of the SHA-256 of a text: the same on every machine and in every version. */
export function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, length);
}

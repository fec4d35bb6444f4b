import { hash } from "node:crypto";

/**
 * The first `length` hex digits (at most 64) of the SHA-256 of bytes, or of a text in UTF-8. The same on every machine
 * and in every version.
 */
export function shortHash(content: string | Uint8Array, length: number): string {
  return hash("sha256", content, "hex").slice(0, length);
}

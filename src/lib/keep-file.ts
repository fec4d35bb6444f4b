import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { shortHash } from "./hash.ts";
import { makeFolder } from "./make-folder.ts";
import { withPathInError } from "./with-path-in-error.ts";

/**
 * Writes a file of the cache, with the folders above it. Two builds may keep the same one at once, and one may be killed: only
 * a whole file bears the name. Throws an error of the system, with the path in its message, where that fails.
 */
export function keepFile(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  makeFolder(dirname(path));
  try {
    withPathInError(unfinished, () => writeFileSync(unfinished, content));
    renameSync(unfinished, path);
  } catch (error) {
    discard(unfinished);
    throw error;
  }
}

const HASH_DIGITS = 32;

/** Keeps content behind a hash of it, on a line of its own. Returns the hash. Throws as `keepFile` does. */
export function keepChecked(path: string, content: string | Uint8Array): string {
  const hash = shortHash(content, HASH_DIGITS);
  keepFile(path, Buffer.concat([Buffer.from(`${hash}\n`), Buffer.from(content)]));
  return hash;
}

/** Content that was kept so, and its hash; undefined where there is none, or it is damaged. */
export function keptChecked(path: string): { readonly content: Buffer; readonly hash: string } | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(HASH_DIGITS + 1);
    const hash = bytes.toString("latin1", 0, HASH_DIGITS);
    return hash === shortHash(content, HASH_DIGITS) ? { content, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what is left of a file of the cache; where that fails, it is left. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What may not be removed may not be written either, and is overlooked.
  }
}

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { shortHash } from "./hash.ts";
import { makeFolder } from "./make-folder.ts";
import { withPathInError } from "./with-path-in-error.ts";

/**
 * Writes a file of the cache, creating its folders. Atomic: two builds may write it at once, and one may be killed, but
 * only a complete file gets the name. Throws the system's error, with the path in its message.
 */
export function writeCacheFile(path: string, content: string | Uint8Array): void {
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

/** Writes content behind a line with its hash, and returns the hash. Throws as `writeCacheFile` does. */
export function writeChecked(path: string, content: string | Uint8Array): string {
  const hash = shortHash(content, HASH_DIGITS);
  writeCacheFile(path, Buffer.concat([Buffer.from(`${hash}\n`), Buffer.from(content)]));
  return hash;
}

/** Content written by `writeChecked`, with its hash; undefined if it is missing or damaged. */
export function readChecked(path: string): { readonly content: Buffer; readonly hash: string } | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(HASH_DIGITS + 1);
    const hash = bytes.toString("latin1", 0, HASH_DIGITS);
    return hash === shortHash(content, HASH_DIGITS) ? { content, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a file of the cache. If that fails, the file stays. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A file that cannot be removed cannot be written either; that is reported elsewhere.
  }
}

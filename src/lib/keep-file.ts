import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { namingPath } from "./naming-path.ts";

/**
 * Writes a file of the cache, with the folders above it. Two builds may keep the same one at once, and one may be killed: only
 * a whole file bears the name. Throws an error of the system, with the path in its message, where that fails.
 */
export function keepFile(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  makeFolder(dirname(path));
  try {
    namingPath(unfinished, () => writeFileSync(unfinished, content));
    renameSync(unfinished, path);
  } catch (error) {
    discard(unfinished);
    throw error;
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

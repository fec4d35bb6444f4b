import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { withPathInError } from "./with-path-in-error.ts";

/** Written first under a name that no build reads, so that a seed is complete or absent. */
function temporaryNameOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Writes a new file, creating its folders. Throws if the file exists. */
export function writeNewFile(path: string, text: string): void {
  makeFolder(dirname(path));
  if (existsSync(path)) throw new Error(`${path} is there already`);
  replaceFile(path, text);
}

/** Replaces a file atomically. If that fails, throws and leaves nothing behind. */
export function replaceFile(path: string, text: string): void {
  const temporary = temporaryNameOf(path);
  // Possibly a leftover of a killed process with the same number; in containers, numbers are often the same.
  rmSync(temporary, { force: true });
  try {
    withPathInError(path, () => writeFileSync(temporary, text, { flag: "wx" }));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

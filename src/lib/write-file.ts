import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** Written first under a name that no build reads, so that a seed is there whole or not at all. */
function temporaryNameOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Writes a file that must not be there yet, with the folders above it. Throws where it is. */
export function writeNewFile(path: string, text: string): void {
  makeFolder(dirname(path));
  if (existsSync(path)) throw new Error(`${path} is there already`);
  replaceFile(path, text);
}

/** Writes a file in the place of another, at one blow. Throws where that fails, and leaves nothing then. */
export function replaceFile(path: string, text: string): void {
  const temporary = temporaryNameOf(path);
  // A process of the same number may have been killed over it; in a container all have the same.
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

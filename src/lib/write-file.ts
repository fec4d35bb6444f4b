import { appendFileSync, closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  replaceBy(path, (temporary) => writeFileSync(temporary, text, { flag: "wx" }));
}

/** Approximate size of writes, in characters. */
const PIECE = 1 << 16;

/** Does the same with lines, each of which gets a line end. */
export function replaceFileBy(path: string, lines: Iterable<string>): void {
  replaceBy(path, (temporary) => {
    const file = openSync(temporary, "wx");
    try {
      let waiting = "";
      for (const line of lines) {
        waiting += `${line}\n`;
        if (waiting.length < PIECE) continue;
        appendFileSync(file, waiting);
        waiting = "";
      }
      appendFileSync(file, waiting);
    } finally {
      closeSync(file);
    }
  });
}

function replaceBy(path: string, write: (temporary: string) => void): void {
  const temporary = temporaryNameOf(path);
  // Possibly a leftover of a killed process with the same number; in containers, numbers are often the same.
  rmSync(temporary, { force: true });
  try {
    withPathInError(path, () => write(temporary));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

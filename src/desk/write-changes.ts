import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../lib/make-folder.ts";
import { replaceFile } from "../lib/write-file.ts";
import type { FileChange } from "./journal.ts";

/** A file that is not as it was when an act was thought out, by its name. */
export class Changed extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed`);
    this.file = file;
  }
}

/** The text of a file, byte for byte; null where there is none. */
export function rawText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Writes files of a folder, each in one blow, all of them or none: one that is neither as it was before nor as it should be
 * throws `Changed` before anything is written. Only under the lock.
 */
export function writeChanges(dir: string, changes: readonly FileChange[]): void {
  const found = changes.map(({ name, before, after }) => {
    const text = rawText(join(dir, name));
    if (text !== before && text !== after) throw new Changed(name);
    return { name, text };
  });
  let done = 0;
  try {
    for (const { name, after } of changes) {
      write(join(dir, name), after);
      done++;
    }
  } catch (error) {
    for (const { name, text } of found.slice(0, done)) write(join(dir, name), text);
    throw error;
  }
}

function write(path: string, text: string | null): void {
  if (rawText(path) === text) return;
  if (text === null) rmSync(path);
  else {
    makeFolder(dirname(path));
    replaceFile(path, text);
  }
}

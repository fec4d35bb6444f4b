import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../lib/make-folder.ts";
import { hasCode } from "../lib/system-fault.ts";
import { replaceFile } from "../lib/write-file.ts";
import type { FileChange } from "./journal.ts";

/** Thrown with the name of a file that has changed since an action was computed. */
export class Changed extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed`);
    this.file = file;
  }
}

/** The exact text of a file, or null if it does not exist. */
export function rawText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Writes files of a folder, all or none, each atomically. Throws `Changed` before writing anything if a file is neither in its
 * `before` nor in its `after` state. Call only with the lock held.
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

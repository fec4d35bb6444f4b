import { lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../lib/make-folder.ts";
import { withPathInError } from "../lib/with-path-in-error.ts";

/**
 * What publishing does to a disk; a test hands in one that fails. Paths are absolute. Calls wait: a build has nothing
 * else to do meanwhile, and for many small files a promise costs more than the call.
 */
export interface Disk {
  /** Every file and folder below a folder. Links are listed, never followed. */
  readonly list: (dir: string) => Listed[];
  /** The names of what lies right in a folder; none where it cannot be read. */
  readonly names: (dir: string) => readonly string[];
  /** Looks at a file or a link itself, not at what it leads to; undefined where there is none. */
  readonly inspect: (path: string) => Inspected | undefined;
  readonly read: (path: string) => Buffer;
  /** Makes a folder and those above it; one that is there already is left. */
  readonly makeFolder: (dir: string) => void;
  /** Writes a file that is not there yet. */
  readonly write: (path: string, bytes: Buffer) => void;
  /** Puts a file in the place of another, at one blow. */
  readonly move: (from: string, to: string) => void;
  /** Removes a file, a link or a whole folder, there or not. */
  readonly remove: (path: string) => void;
  /** Removes a folder with nothing in it. */
  readonly removeFolder: (dir: string) => void;
}

export interface Listed {
  readonly path: string;
  readonly isFolder: boolean;
}

export interface Inspected {
  readonly size: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  list: (dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true }).map((entry) => ({
      path: join(entry.parentPath, entry.name),
      isFolder: entry.isDirectory(),
    })),
  names: (dir) => {
    try {
      return readdirSync(dir);
    } catch {
      return [];
    }
  },
  inspect: (path) => lstatSync(path, { throwIfNoEntry: false }),
  read: (path) => readFileSync(path),
  makeFolder,
  write: (path, bytes) => withPathInError(path, () => writeFileSync(path, bytes, { flag: "wx" })),
  move: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeFolder: (dir) => rmdirSync(dir),
};

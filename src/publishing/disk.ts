import { lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../lib/make-folder.ts";
import { withPathInError } from "../lib/with-path-in-error.ts";

/**
 * The file operations of publishing; tests supply one that fails. Paths are absolute. Synchronous, because a build has nothing
 * else to do meanwhile, and for many small files promises cost more than the calls.
 */
export interface Disk {
  /** All files and folders below a folder. Links are listed, not followed. */
  readonly list: (dir: string) => Listed[];
  /** The names in a folder; empty if it cannot be read. */
  readonly names: (dir: string) => readonly string[];
  /** The status of a file or of a link itself (lstat). Undefined if it does not exist. */
  readonly inspect: (path: string) => Inspected | undefined;
  readonly read: (path: string) => Buffer;
  /** Creates a folder and its parents, if they do not exist. */
  readonly makeFolder: (dir: string) => void;
  /** Writes a file that does not exist yet. */
  readonly write: (path: string, bytes: Buffer) => void;
  /** Moves a file atomically, replacing the target. */
  readonly move: (from: string, to: string) => void;
  /** Removes a file, link or whole folder, if it exists. */
  readonly remove: (path: string) => void;
  /** Removes an empty folder. */
  readonly removeFolder: (dir: string) => void;
}

export interface Listed {
  readonly path: string;
  readonly isFolder: boolean;
}

export interface Inspected {
  readonly size: number;
  /** Date of modification, in milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
}

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

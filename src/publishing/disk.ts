import type { Stats } from "node:fs";
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What publishing does to a disk; a test hands in one that fails. Paths are absolute. */
export interface Disk {
  /** Every file and folder below a folder. Links are listed, never followed. */
  readonly list: (dir: string) => Promise<Listed[]>;
  /** Looks at a file or a link itself, not at what it leads to. */
  readonly inspect: (path: string) => Promise<Pick<Stats, "size" | "isFile">>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Makes a folder and those above it; one that is there already is left. */
  readonly makeFolder: (dir: string) => Promise<unknown>;
  /** Writes a file that is not there yet. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** Puts a file in the place of another, at one blow. */
  readonly move: (from: string, to: string) => Promise<void>;
  /** Removes a file, a link or a whole folder, there or not. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder with nothing in it. */
  readonly removeFolder: (dir: string) => Promise<void>;
}

export interface Listed {
  readonly path: string;
  readonly isFolder: boolean;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  list: async (dir) =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).map((entry) => ({
      path: join(entry.parentPath, entry.name),
      isFolder: entry.isDirectory(),
    })),
  inspect: (path) => lstat(path),
  read: (path) => readFile(path),
  makeFolder: (dir) => mkdir(dir, { recursive: true }),
  write: (path, text) => writeFile(path, text, { flag: "wx" }),
  move: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeFolder: (dir) => rmdir(dir),
};

import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../lib/file-bytes.ts";
import { fileFooter, readFileFooter } from "../../lib/file-footer.ts";
import { discard } from "../../lib/keep-file.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { withPathInError } from "../../lib/with-path-in-error.ts";
import { hashOf } from "../stage-pages.ts";
import { nameOfShard, type PartsFolder, type Shard } from "./shard.ts";

/*
 * The part of a shard is one file of DIR/pages: the bytes of the files it made for the site, one after another; what they are
 * as JSON; the hash and the length of that.
 */

/** A file of the site as it lies in a part. */
export interface PartEntry {
  readonly file: string;
  /** Stands for everything it is made of. */
  readonly key: string;
  readonly at: number;
  readonly size: number;
  readonly hash: string;
}

interface PartIndex {
  /** The plan that it was made for. */
  readonly plan: string;
  /** Pieces of private texts that pages of the plan would print: those pages are not in it. */
  readonly leaks: readonly number[];
  readonly entries: readonly PartEntry[];
}

/** An open part. */
export interface Part extends PartIndex {
  /** The bytes of a file, valid until the next call; undefined where they are not as they were written. */
  readonly read: (entry: PartEntry) => Buffer | undefined;
  readonly close: () => void;
}

/** A file that a part is to hold. */
export interface Content extends Pick<PartEntry, "file" | "key"> {
  readonly read: () => Uint8Array;
}

export function pathOfPart({ path }: PartsFolder, shard: Shard): string {
  return join(path, "pages", `${nameOfShard(shard)}.part`);
}

/** Opens a part; undefined where there is none, or it is damaged. */
export function openPart(path: string): Part | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  const close = () => closeSync(file);
  const index = readIndex(file);
  if (index === undefined) {
    close();
    return undefined;
  }
  const read = ({ at, size, hash }: PartEntry) => {
    const bytes = readBytes(file, at, size);
    return bytes.length === size && hashOf(bytes) === hash ? bytes : undefined;
  };
  return { ...index, read, close };
}

function readIndex(file: number): PartIndex | undefined {
  const text = readFileFooter(file);
  const index: PartIndex | undefined = text === undefined ? undefined : JSON.parse(text);
  return index;
}

/** Writes a part in the place of an earlier one, at one blow: it may hold what is read from that one. */
export function writePart(
  path: string,
  { plan, leaks }: Pick<PartIndex, "plan" | "leaks">,
  contents: readonly Content[],
): void {
  const unfinished = `${path}.${process.pid}`;
  makeFolder(join(path, ".."));
  try {
    const file = openSync(unfinished, "w");
    try {
      const entries: PartEntry[] = [];
      let at = 0;
      const write = (bytes: Uint8Array) => {
        for (let from = 0; from < bytes.length; )
          from += withPathInError(unfinished, () => writeSync(file, bytes, from, bytes.length - from));
        at += bytes.length;
      };
      for (const { file, key, read } of contents.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
        const bytes = Buffer.from(read());
        entries.push({ file, key, at, size: bytes.length, hash: hashOf(bytes) });
        write(bytes);
      }
      const index: PartIndex = { plan, leaks, entries };
      for (const bytes of fileFooter(JSON.stringify(index))) write(bytes);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    discard(unfinished);
    throw error;
  }
}

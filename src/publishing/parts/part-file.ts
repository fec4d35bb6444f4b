import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../lib/file-bytes.ts";
import { fileFooter, readFileFooter } from "../../lib/file-footer.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { withPathInError } from "../../lib/with-path-in-error.ts";
import { discard } from "../../lib/write-cache-file.ts";
import { hashOf } from "../stage-pages.ts";
import { nameOfShard, type PartsFolder, type Shard } from "./shard.ts";

/*
 * A shard's part is one file in DIR/pages: the contents of its files for the site, then their description as JSON, then the hash
 * and length of that.
 */

/** A file of the site in a part. */
export interface PartEntry {
  readonly file: string;
  /** Identifies everything it depends on. */
  readonly key: string;
  readonly at: number;
  readonly size: number;
  readonly hash: string;
}

interface PartIndex {
  /** The plan it was made for. */
  readonly plan: string;
  /** Pieces of private text that pages of the plan would print. Those pages are left out. */
  readonly leaks: readonly number[];
  readonly entries: readonly PartEntry[];
}

/** An open part. */
export interface Part extends PartIndex {
  /** The content of a file, valid until the next call. Undefined if it is damaged. */
  readonly read: (entry: PartEntry) => Buffer | undefined;
  readonly close: () => void;
}

/** A file to be written to a part. */
export interface Content extends Pick<PartEntry, "file" | "key"> {
  readonly read: () => Uint8Array;
}

export function pathOfPart({ path }: PartsFolder, shard: Shard): string {
  return join(path, "pages", `${nameOfShard(shard)}.part`);
}

/** Opens a part. Undefined if it does not exist or is damaged. */
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

/** Replaces a part atomically. The new content may be read from the old part meanwhile. */
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

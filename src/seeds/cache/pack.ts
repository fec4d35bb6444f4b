import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../../lib/file-bytes.ts";
import { fileFooter, readFileFooter } from "../../lib/file-footer.ts";
import { shortHash } from "../../lib/hash.ts";
import { encodeUtf8 } from "../../lib/utf8.ts";
import { writeCacheFile } from "../../lib/write-cache-file.ts";
import type { ArticleDetail } from "../article.ts";
import type { CacheLocation } from "./cache-location.ts";
import { DamagedCache } from "./damaged-cache.ts";
import type { StoredReading } from "./stored-reading.ts";

/*
 * A pack is a file of the cache with the readings of some seeds. It begins with the articles' details, each after its
 * hash, which a build loads one by one for the pages it renders. The footer holds the readings, which every build
 * loads.
 */

/** A reading to be packed, with its article's detail (from `encodeDetail`) if it has one. */
export interface Unpacked {
  readonly stored: StoredReading;
  readonly detail?: Buffer;
}

/** A detail as a pack holds it. Until it is written, the bytes take less memory than the object. */
export function encodeDetail(detail: ArticleDetail): Buffer {
  const json = encodeUtf8(JSON.stringify(detail));
  return Buffer.concat([Buffer.from(hashOf(json)), json]);
}

/** A pack that was written: its file name, and its readings with the locations of their details. */
export interface Pack {
  readonly name: string;
  readonly readings: readonly StoredReading[];
}

/** Writes readings into a folder, as one pack. */
export function writePack(dir: string, unpacked: readonly Unpacked[]): Pack {
  const pack = `${hashOf(unpacked.map(({ stored }) => stored.key).join())}.pack`;
  const details: Buffer[] = [];
  let at = 0;
  const readings = unpacked.map(({ stored, detail }): StoredReading => {
    if (stored.head === undefined || detail === undefined) return stored;
    const location = { pack, at, size: detail.length };
    details.push(detail);
    at += detail.length;
    return { ...stored, head: { ...stored.head, location } };
  });
  writeCacheFile(join(dir, pack), Buffer.concat([...details, ...fileFooter(JSON.stringify(readings))]));
  return { name: pack, readings };
}

/** The readings of a pack. Throws `DamagedCache` if the file is damaged. */
export function readPack(dir: string, pack: string): readonly StoredReading[] {
  return withPack(dir, pack, (file) => {
    const text = asDamagedCache(() => readFileFooter(file));
    if (text === undefined) throw new DamagedCache();
    const readings: readonly StoredReading[] = JSON.parse(text);
    return readings;
  });
}

/** An article's detail. Throws `DamagedCache` if the file is damaged. */
export function readDetail(dir: string, location: CacheLocation): ArticleDetail {
  return withPack(dir, location.pack, (file) => readDetailOf(file, location));
}

/** Opens a pack for `readDetailOf`; the caller closes it. Throws `DamagedCache` if there is none. */
export function openPack(dir: string, pack: string): number {
  return asDamagedCache(() => openSync(join(dir, pack), "r"));
}

/** An article's detail in an open pack. Throws `DamagedCache` if the file is damaged. */
export function readDetailOf(file: number, { at, size }: CacheLocation): ArticleDetail {
  const bytes = asDamagedCache(() => readBytes(file, at, size));
  const json = bytes.subarray(HASH_DIGITS);
  if (bytes.toString("latin1", 0, HASH_DIGITS) !== hashOf(json)) throw new DamagedCache();
  const detail: ArticleDetail = JSON.parse(json.toString("utf8"));
  return detail;
}

function withPack<Result>(dir: string, pack: string, work: (file: number) => Result): Result {
  const file = openPack(dir, pack);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** A missing or unreadable file counts as damaged: another build may have removed it. */
function asDamagedCache<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new DamagedCache();
    throw error;
  }
}

const HASH_DIGITS = 32;

function hashOf(content: string | Buffer): string {
  return shortHash(content, HASH_DIGITS);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { discard, keepFile } from "../lib/keep-file.ts";
import type { IndexFile } from "../search/index-records.ts";

/*
 * The index of a shard is one file of the cache: a hash of all that follows, on a line of its own; the paths and sizes of
 * the index's files as JSON, on another; and the bytes of those files.
 */
const HASH_DIGITS = 32;
const ENDING = ".search";

/** The index of a shard that an earlier build kept; undefined where there is none of this key, or it is damaged. */
export function keptIndex(cacheDir: string, shard: string, key: string): readonly IndexFile[] | undefined {
  try {
    const bytes = readFileSync(join(cacheDir, fileName(shard, key)));
    const rest = bytes.subarray(HASH_DIGITS + 1);
    if (bytes.toString("latin1", 0, HASH_DIGITS) !== shortHash(rest, HASH_DIGITS)) return undefined;
    const end = rest.indexOf("\n");
    const entries: readonly { path: string; size: number }[] = JSON.parse(rest.toString("utf8", 0, end));
    let at = end + 1;
    return entries.map(({ path, size }) => {
      at += size;
      return { path, bytes: rest.subarray(at - size, at) };
    });
  } catch {
    return undefined;
  }
}

export function keepIndex(cacheDir: string, shard: string, key: string, files: readonly IndexFile[]): void {
  const entries = files.map(({ path, bytes }) => ({ path, size: bytes.length }));
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files.map(({ bytes }) => bytes)]);
  const hash = Buffer.from(`${shortHash(content, HASH_DIGITS)}\n`);
  keepFile(join(cacheDir, fileName(shard, key)), Buffer.concat([hash, content]));
}

/** Removes what the cache holds of other indexes than these. */
export function tidyIndexes(
  cacheDir: string,
  indexes: readonly { readonly name: string; readonly key: string }[],
): void {
  const wanted = new Set(indexes.map(({ name, key }) => fileName(name, key)));
  for (const name of readdirSync(cacheDir)) {
    if (name.endsWith(ENDING) && !wanted.has(name)) discard(join(cacheDir, name));
  }
}

function fileName(shard: string, key: string): string {
  return `${shard}-${key}${ENDING}`;
}

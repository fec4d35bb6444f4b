import { shortHash } from "../lib/hash.ts";
import { type Unpacked, writePack } from "./cache/pack.ts";
import type { StoredReading } from "./cache/stored-reading.ts";
import { loadSeed } from "./load-seed.ts";
import type { Problem } from "./problem.ts";
import type { ReadOptions } from "./read-options.ts";
import type { SeedEntry, SeedFile, SeedFolder } from "./seed-file.ts";

/** Seeds to read. Plain data, so that it can be sent to another thread. */
export interface BatchJob {
  readonly folder: SeedFolder;
  readonly entries: readonly KnownEntry[];
  readonly options: ReadOptions;
  /** The folder of the cache's packs. */
  readonly cacheDir: string;
}

/** A seed, and the keys of its cached readings. */
export interface KnownEntry extends SeedEntry {
  readonly known: readonly string[];
}

/** For each entry, in order: its new reading, or the key of the cached one. */
export type BatchResult = readonly (StoredReading | string)[];

/**
 * Reads some seeds. Loads each, and runs `readSeed` on those of which the cache has no reading of the same bytes. New
 * readings are written to a pack. Never throws for anything in a seed.
 */
export async function readBatch({ folder, entries, options, cacheDir }: BatchJob): Promise<BatchResult> {
  const results: (StoredReading | string)[] = [];
  const fresh: Unpacked[] = [];
  const places: number[] = [];
  let reader: typeof import("./read-uncached.ts") | undefined;
  for (const { known, ...entry } of entries) {
    const file = loadSeed(folder, entry);
    const alone =
      "severity" in file && entry.sidecar !== undefined ? loadSeed(folder, { name: entry.name }) : undefined;
    const heldBack = alone && "text" in alone ? alone : undefined;
    const key = keyOf(file, heldBack);
    if (known.includes(key)) results.push(key);
    else {
      // Loaded on demand: not at all if the cache has all seeds.
      reader ??= await import("./read-uncached.ts");
      const unpacked = await reader.readUncached(file, { name: entry.name, key }, options, heldBack);
      fresh.push(unpacked);
      places.push(results.push(unpacked.stored) - 1);
    }
  }
  if (fresh.length > 0) {
    for (const [index, stored] of writePack(cacheDir, fresh).readings.entries()) results[places[index] ?? -1] = stored;
  }
  return results;
}

/**
 * A hash of everything a reading depends on, except the options and the program, for which the folder's name stands.
 */
function keyOf(file: SeedFile | Problem, heldBack: SeedFile | undefined): string {
  if ("severity" in file) return shortHash(JSON.stringify([file, heldBack]), 32);
  const { path, text, sidecar } = file;
  // No text contains a zero byte.
  return shortHash([path, text, sidecar?.path, sidecar?.text].join("\0"), 32);
}

import { shortHash } from "../lib/hash.ts";
import { type Unpacked, writePack } from "./cache/pack.ts";
import type { StoredReading } from "./cache/stored-reading.ts";
import { loadSeed } from "./load-seed.ts";
import type { Problem } from "./problem.ts";
import type { ReadOptions } from "./read-options.ts";
import type { SeedEntry, SeedFile, SeedFolder } from "./seed-file.ts";

/** Some seeds to read. Plain data, so that another thread can take it. */
export interface BatchJob {
  readonly folder: SeedFolder;
  readonly entries: readonly KnownEntry[];
  readonly options: ReadOptions;
  /** The folder of the cache's packs. */
  readonly cacheDir: string;
}

/** A seed with the keys of its readings that the cache holds. */
export interface KnownEntry extends SeedEntry {
  readonly known: readonly string[];
}

/** What became of each entry, in their order: its reading, or the key of the one that the cache holds. */
export type BatchResult = readonly (StoredReading | string)[];

/**
 * Reads some seeds: load, then parse, validate and clean (`readSeed`) where the cache has no reading of the same bytes.
 * What is new is left in a pack of its own. Never throws for what a seed may hold.
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
      // Where the cache knows all seeds, what reads one is not even loaded.
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

/** Stands for everything a seed's reading depends on, but for the options and the program, which the folder's name stands for. */
function keyOf(file: SeedFile | Problem, heldBack: SeedFile | undefined): string {
  if ("severity" in file) return shortHash(JSON.stringify([file, heldBack]), 32);
  const { path, text, sidecar } = file;
  // No text holds a zero byte.
  return shortHash([path, text, sidecar?.path, sidecar?.text].join("\0"), 32);
}

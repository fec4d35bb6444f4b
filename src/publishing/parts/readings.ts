import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../lib/instant.ts";
import { keepChecked, keptChecked } from "../../lib/keep-file.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { loadCache } from "../../seeds/cache/load-cache.ts";
import type { StoredReading } from "../../seeds/cache/stored-reading.ts";
import {
  commandFor,
  formatShards,
  nameOfShard,
  type PartsFolder,
  type Shard,
  shardFor,
  shardNamed,
  shardsOf,
} from "./shard.ts";

/*
 * A shard's readings are a folder in DIR/readings: a manifest, which is written last, and packs in a folder named by a hash of
 * the program and the settings.
 */

/** Describes what a shard has read. */
export interface Manifest {
  /** Identifies the program and the settings. */
  readonly subject: string;
  /** Time of reading. The site's time is derived from those of all shards. */
  readonly now: Instant;
  /** Names of seeds with the keys of their readings. */
  readonly keys: readonly (readonly [name: string, key: string])[];
}

/** A manifest with its shard. */
export interface ReadingPart extends Manifest {
  readonly shard: Shard;
  readonly id: string;
}

/** The folder of all readings. */
export function readingsIn({ path }: PartsFolder): string {
  return join(path, "readings");
}

/** The folder of a shard's packs, relative to that of all readings. */
export function packsOf(shard: Shard, subject: string): string {
  return `${nameOfShard(shard)}/packs-${subject}`;
}

/** Loads what a shard has read. Undefined if it has not, or if its manifest is damaged. */
export function loadReading(parts: PartsFolder, shard: Shard): ReadingPart | undefined {
  const kept = keptChecked(manifestOf(parts, shard));
  if (kept === undefined) return undefined;
  const manifest: Manifest = JSON.parse(kept.content.toString());
  return { ...manifest, shard, id: kept.hash };
}

export function keepReading(parts: PartsFolder, shard: Shard, manifest: Manifest): ReadingPart {
  return { ...manifest, shard, id: keepChecked(manifestOf(parts, shard), JSON.stringify(manifest)) };
}

function manifestOf(parts: PartsFolder, shard: Shard): string {
  return join(readingsIn(parts), nameOfShard(shard), "manifest");
}

/** Loads what all shards have read. Throws if a part is missing, damaged, or from another program or other settings. */
export function loadReadings(parts: PartsFolder, subject: string): readonly ReadingPart[] {
  const dir = readingsIn(parts);
  const present = existsSync(dir) ? readdirSync(dir).flatMap((name) => shardNamed(name) ?? []) : [];
  const [count, other] = [...new Set(present.map(({ of }) => of))].sort((one, another) => one - another);
  if (count === undefined)
    throw new UsageError(
      `${parts.shown} holds no readings; first run digest build --shard I/N --parts ${parts.shown} for each I from 1 to N`,
    );
  if (other !== undefined)
    throw new UsageError(
      `${parts.shown} holds parts of ${count} and of ${other} shards; remove those of one number from ${parts.shown}/readings`,
    );
  const loaded = shardsOf(count).map((shard) => ({ shard, reading: loadReading(parts, shard) }));
  const missing = loaded.flatMap(({ shard, reading }) => (reading === undefined ? shard : []));
  refuse(parts, missing, "lacks what is read by", "or what it left is damaged");
  const readings = loaded.flatMap(({ reading }) => reading ?? []);
  const foreign = readings.filter((reading) => reading.subject !== subject).map(({ shard }) => shard);
  refuse(parts, foreign, "holds what was read by", "with another program or other settings");
  return readings;
}

function refuse(parts: PartsFolder, shards: readonly Shard[], what: string, why: string): void {
  const [first] = shards;
  if (first === undefined) return;
  const cure = `run ${commandFor(first, parts)}${shards.length === 1 ? "" : ", and so on"}`;
  throw new UsageError(`${parts.shown} ${what} ${formatShards(shards)}, ${why}; ${cure}`);
}

/** The readings of all parts, as input of `readSeeds`. */
export interface JoinedReadings {
  /** By name of the seed. Details are in packs, whose paths are relative to the folder of all readings. */
  readonly readings: ReadonlyMap<string, readonly StoredReading[]>;
  readonly count: number;
  /** The key of a seed's reading. Throws if its shard has not read it. */
  readonly keyOf: (name: string) => string;
}

/** Opens the packs of all parts. */
export function joinReadings(parts: PartsFolder, all: readonly ReadingPart[]): JoinedReadings {
  const readings = new Map<string, readonly StoredReading[]>();
  const keys = new Map<string, string>();
  for (const { shard, subject, keys: own } of all) {
    const dir = packsOf(shard, subject);
    const { readings: packed } = loadCache(join(readingsIn(parts), dir));
    for (const [name, key] of own) {
      keys.set(name, key);
      const reading = packed.get(name)?.find((one) => one.key === key);
      if (reading !== undefined) readings.set(name, [placedIn(dir, reading)]);
    }
  }
  const keyOf = (name: string) => {
    const key = keys.get(name);
    const isThere = key !== undefined && readings.has(name);
    if (isThere) return key;
    const shard = { number: shardFor(name, all.length), of: all.length };
    const what = key === undefined ? "was not read by" : "was read, and its reading is missing or damaged, by";
    throw new UsageError(`the seed ${name} ${what} ${formatShards([shard])}; run ${commandFor(shard, parts)}`);
  };
  return { readings, count: readings.size, keyOf };
}

function placedIn(dir: string, reading: StoredReading): StoredReading {
  const { head } = reading;
  if (head?.place === undefined) return reading;
  return { ...reading, head: { ...head, place: { ...head.place, pack: `${dir}/${head.place.pack}` } } };
}

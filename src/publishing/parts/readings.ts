import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../../lib/group-by.ts";
import type { Instant } from "../../lib/instant.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { readChecked, writeChecked } from "../../lib/write-cache-file.ts";
import { loadCache } from "../../seeds/cache/load-cache.ts";
import type { StoredReading } from "../../seeds/cache/stored-reading.ts";
import { stringInterner } from "../../seeds/cache/string-interner.ts";
import type { SeedEntry } from "../../seeds/seed-file.ts";
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

/** Identifies what a shard has read. */
export interface ReadingPart extends Omit<Manifest, "keys"> {
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
export function loadReading(parts: PartsFolder, shard: Shard): (ReadingPart & Manifest) | undefined {
  const kept = readChecked(manifestOf(parts, shard));
  if (kept === undefined) return undefined;
  const manifest: Manifest = JSON.parse(kept.content.toString());
  return { ...manifest, shard, id: kept.hash };
}

export function keepReading(parts: PartsFolder, shard: Shard, manifest: Manifest): ReadingPart {
  return { ...manifest, shard, id: writeChecked(manifestOf(parts, shard), JSON.stringify(manifest)) };
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
      `${parts.shown} contains no readings; first run digest build --shard I/N --parts ${parts.shown} for each I from 1 to N`,
    );
  if (other !== undefined)
    throw new UsageError(
      `${parts.shown} contains parts of ${count} and of ${other} shards; remove one set from ${parts.shown}/readings`,
    );
  const readings: ReadingPart[] = [];
  const missing: Shard[] = [];
  for (const shard of shardsOf(count)) {
    const reading = loadReading(parts, shard);
    // Without `keys`, which are numerous.
    if (reading === undefined) missing.push(shard);
    else readings.push({ shard, id: reading.id, subject: reading.subject, now: reading.now });
  }
  refuse(parts, missing, "lacks the readings of", "or they are damaged");
  const foreign = readings.filter((reading) => reading.subject !== subject).map(({ shard }) => shard);
  refuse(parts, foreign, "has readings of", "from another version or other settings");
  return readings;
}

function refuse(parts: PartsFolder, shards: readonly Shard[], what: string, why: string): void {
  const [first] = shards;
  if (first === undefined) return;
  const cure = `run ${commandFor(first, parts)}${shards.length === 1 ? "" : ", and so on"}`;
  throw new UsageError(`${parts.shown} ${what} ${formatShards(shards)}, ${why}; ${cure}`);
}

/**
 * Opens the packs of all parts, and returns the readings of some seeds, in order. Details are in packs, whose paths are relative
 * to the folder of all readings. `keep` is applied to each reading. Throws if a shard has not read its seed.
 */
export function joinReadings(
  parts: PartsFolder,
  all: readonly ReadingPart[],
  seeds: readonly SeedEntry[],
  keep: (reading: StoredReading) => StoredReading,
): readonly StoredReading[] {
  const intern = stringInterner(keep);
  const wanted = groupBy(seeds.entries(), ([, { name }]) => shardFor(name, all.length));
  const readings: StoredReading[] = new Array(seeds.length);
  for (const { shard, subject } of all) {
    const dir = packsOf(shard, subject);
    const { readings: packed } = loadCache(join(readingsIn(parts), dir), (reading) => intern(placedIn(dir, reading)));
    const keyOf = new Map(loadReading(parts, shard)?.keys);
    for (const [at, { name }] of wanted.get(shard.number) ?? []) {
      const key = keyOf.get(name);
      const reading = packed.get(name)?.find((one) => one.key === key);
      if (reading === undefined) {
        const what = key === undefined ? "was not read by" : "was read, and its reading is missing or damaged, by";
        throw new UsageError(`the seed ${name} ${what} ${formatShards([shard])}; run ${commandFor(shard, parts)}`);
      }
      readings[at] = reading;
    }
  }
  return readings;
}

function placedIn(dir: string, reading: StoredReading): StoredReading {
  const { head } = reading;
  if (head?.location === undefined) return reading;
  return { ...reading, head: { ...head, location: { ...head.location, pack: `${dir}/${head.location.pack}` } } };
}

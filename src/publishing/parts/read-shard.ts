import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../lib/instant.ts";
import { discard } from "../../lib/write-cache-file.ts";
import { DamagedCache } from "../../seeds/cache/damaged-cache.ts";
import { loadCache } from "../../seeds/cache/load-cache.ts";
import { type Reading, readSeeds } from "../../seeds/read-seeds.ts";
import { type ReadFolderOptions, readerOf, readingOf } from "../read-folder.ts";
import type { WorkerPool } from "../worker-pool.ts";
import { keepReading, loadReading, packsOf, type ReadingPart, readingsIn } from "./readings.ts";
import { nameOfShard, type PartsFolder, type Shard, shardFor } from "./shard.ts";

export interface ReadShardOptions extends ReadFolderOptions {
  readonly parts: PartsFolder;
  readonly shard: Shard;
  readonly subject: string;
  readonly now: Instant;
  /** True if a part is in use and must not be changed. */
  readonly isInUse: (part: ReadingPart) => boolean;
}

/**
 * Reads a shard's seeds, reusing readings of its previous part for unchanged content. The manifest is written last, so that a
 * killed job leaves the previous part intact.
 */
export async function readShard(
  { parts, shard, subject, now, isInUse, seeds, site, onProgress }: ReadShardOptions,
  pool: WorkerPool,
): Promise<{ readonly part: ReadingPart; readonly count: number; readonly cached: number }> {
  const dir = join(readingsIn(parts), nameOfShard(shard));
  const cacheDir = join(readingsIn(parts), packsOf(shard, subject));
  const keys = new Map<string, string>();
  const earlier = loadReading(parts, shard);
  // The plan refers to packs, so they must be kept until the site is published.
  const isPlanned = earlier !== undefined && isInUse(earlier);
  const attempt = () =>
    readSeeds(seeds, {
      ...readingOf(site),
      cacheDir,
      ...(isPlanned && { cache: loadCache(cacheDir) }),
      isWanted: (name) => shardFor(name, shard.of) === shard.number,
      readerFor: (count) => {
        const read = readerOf(pool, count);
        return async (job) => {
          const results = await read(job);
          for (const [at, result] of results.entries())
            keys.set(job.entries[at]?.name ?? "", typeof result === "string" ? result : result.key);
          return results;
        };
      },
      onProgress: (done, all) => onProgress?.("read", done, all),
    });
  const { count, cached } = await attempt().catch((error: unknown) => again(error, attempt, cacheDir));
  const found = [...keys].sort(([one], [other]) => (one < other ? -1 : 1));
  if (isPlanned && earlier.subject === subject && JSON.stringify(earlier.keys) === JSON.stringify(found))
    return { part: earlier, count, cached };
  const part = keepReading(parts, shard, { subject, now, keys: found });
  for (const name of readdirSync(dir))
    if (name.startsWith("packs-") && join(dir, name) !== cacheDir) discard(join(dir, name));
  return { part, count, cached };
}

/** Retries once, because another job of this shard may have removed packs; otherwise they are damaged. */
async function again(error: unknown, attempt: () => Promise<Reading>, cacheDir: string): Promise<Reading> {
  if (!(error instanceof DamagedCache)) throw error;
  return await attempt().catch(async (second: unknown) => {
    if (!(second instanceof DamagedCache)) throw second;
    discard(cacheDir);
    return await attempt();
  });
}

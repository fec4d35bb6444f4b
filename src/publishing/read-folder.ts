import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { type Reading, type ReadSeedsOptions, readSeeds } from "../seeds/read-seeds.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { type Cache, withCache } from "./with-cache.ts";
import { thisThread, type WorkerPool, withWorkerPool } from "./worker-pool.ts";

export interface ReadFolderOptions {
  readonly site: Site;
  readonly seeds: SeedFolder;
  /** The cache for the next build, or undefined for none. */
  readonly cache?: Cache | undefined;
  /** Number of threads. Defaults to the number of cores. */
  readonly threads?: number | undefined;
  /** Called with the progress of a stage. */
  readonly onProgress?:
    | ((stage: "read" | "pictures" | "pages" | "cards", done: number, all: number) => void)
    | undefined;
}

/** For fewer seeds, starting a thread takes longer than reading them. */
const FEW_SEEDS = 500;

/** From this number on, save memory at the expense of time. */
export const MANY_SEEDS = 50_000;

/** From this number on, save more. */
const VERY_MANY_SEEDS = 500_000;

/**
 * By default, V8 lets a large heap double before collecting garbage. This saves half a gigabyte for a few per cent of the time.
 */
export function saveMemory(seeds: number): void {
  if (seeds >= MANY_SEEDS) setFlagsFromString(`--heap-growing-percent=${seeds >= VERY_MANY_SEEDS ? 15 : 30}`);
}

/** Identifies what the readings of a folder depend on besides its seeds. Cached readings are valid only for the same value. */
export function readingSubject({ path }: SeedFolder, { comments, cleaning, topics }: Site): unknown {
  return [
    path,
    comments,
    cleaning,
    topics.flatMap(({ name, words = [] }) => (words.length === 0 ? [] : [[name, ...words]])),
  ];
}

/** Reads a folder of seeds, on several threads if there are many. */
export async function readFolder({
  seeds,
  site,
  cache,
  threads = availableParallelism(),
  onProgress,
}: ReadFolderOptions) {
  return await withCache(cache, readingSubject(seeds, site), ({ cacheDir }) =>
    withWorkerPool(threads, (pool) => readWith({ seeds, site, onProgress }, cacheDir, pool)),
  );
}

/** Does the same with an existing cache and pool. */
export function readWith(
  { seeds, site, onProgress }: ReadFolderOptions,
  cacheDir: string,
  pool: WorkerPool,
  options: Pick<ReadSeedsOptions, "printed" | "keeperFor"> = {},
): Promise<Reading> {
  return readSeeds(seeds, {
    ...options,
    ...readingOf(site),
    cacheDir,
    readerFor: (count) => readerOf(pool, count),
    onProgress: (done, all) => onProgress?.("read", done, all),
  });
}

/** The settings that affect the reading of seeds. */
export function readingOf({ comments, cleaning, topics }: Site): Pick<ReadSeedsOptions, "options"> {
  return { options: { comments, cleaning, topics } };
}

/** The pool's function for reading that many seeds. Limits memory first if there are many. */
export function readerOf(pool: WorkerPool, count: number): WorkerPool["readBatch"] {
  saveMemory(count);
  return (count < FEW_SEEDS ? thisThread : pool).readBatch;
}

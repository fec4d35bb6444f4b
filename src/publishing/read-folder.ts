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
  /** Where what was read and made is kept for the next build; nowhere, where it is undefined. */
  readonly cache?: Cache | undefined;
  /** How many threads share the work; as many as the machine has cores, where it is undefined. */
  readonly threads?: number | undefined;
  /** Is told how far a stage has come. */
  readonly onProgress?:
    | ((stage: "read" | "pictures" | "pages" | "cards", done: number, all: number) => void)
    | undefined;
}

/** Fewer are read before another thread has started. */
const FEW_SEEDS = 500;

/** From here on memory is dearer than time. */
const MANY_SEEDS = 50_000;

/** Left to itself, V8 lets a large heap double before it looks for garbage: half a gigabyte for some per cent of the time. */
function saveMemory(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

/** What readings of a folder depend on besides its seeds: where it is another, what was kept of them is of no use. */
export function readingSubject({ path }: SeedFolder, { comments, cleaning, topics }: Site): unknown {
  return [
    path,
    comments,
    cleaning,
    topics.flatMap(({ name, words = [] }) => (words.length === 0 ? [] : [[name, ...words]])),
  ];
}

/** Reads a folder of seeds, on several threads where they are many. */
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

/** The same within a cache and with a pool that are there already. */
export function readWith(
  { seeds, site, onProgress }: ReadFolderOptions,
  cacheDir: string,
  pool: WorkerPool,
  printed: readonly number[] = [],
): Promise<Reading> {
  return readSeeds(seeds, {
    printed,
    ...readingOf(site),
    cacheDir,
    readerFor: (count) => readerOf(pool, count),
    onProgress: (done, all) => onProgress?.("read", done, all),
  });
}

/** The settings of a site that its seeds are read by. */
export function readingOf({ comments, cleaning, topics }: Site): Pick<ReadSeedsOptions, "options"> {
  return { options: { comments, cleaning, topics } };
}

/** Who of a pool reads so many seeds; sees to memory before. */
export function readerOf(pool: WorkerPool, count: number): WorkerPool["readBatch"] {
  if (count >= MANY_SEEDS) saveMemory();
  return (count < FEW_SEEDS ? thisThread : pool).readBatch;
}

import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { readingsOnDisk } from "../seeds/cache/readings-on-disk.ts";
import type { StoredReading } from "../seeds/cache/stored-reading.ts";
import type { BuildOptions } from "./build-options.ts";
import { withFutureReports } from "./future-reports.ts";
import { LeakError } from "./leak-error.ts";
import { listReading } from "./list-reading.ts";
import { localisePictures } from "./local-pictures.ts";
import { makeAllPages } from "./make-all-pages.ts";
import { type Build, type Makers, publishListed } from "./publish-listed.ts";
import { MANY_SEEDS, readingSubject, readWith } from "./read-folder.ts";
import { indexArticles } from "./search-indexes.ts";
import { SharedArticles } from "./shared-articles.ts";
import { type CacheFolders, withCache } from "./with-cache.ts";
import { FEW_PAGES, thisThread, type WorkerPool, withWorkerPool } from "./worker-pool.ts";

const FEW_CARDS = 10;

/**
 * Builds and publishes a site from a folder of seeds: reads and sorts the seeds, renders pages that have changed, checks for
 * leaked secrets, publishes. The result does not depend on the cache or the number of threads.
 */
export async function buildSite(options: BuildOptions): Promise<Build> {
  const { site, seeds, cache, threads = availableParallelism() } = options;
  return await withCache(cache, readingSubject(seeds, site), (folders) =>
    withoutLeaks((printed) => withWorkerPool(threads, (pool) => buildWith(options, folders, pool, printed))),
  );
}

/** Builds again without seeds whose private text the site would print in its own words, until there are none. */
async function withoutLeaks(build: (printed: readonly number[]) => Promise<Build>): Promise<Build> {
  const printed = new Set<number>();
  for (;;) {
    try {
      return await build([...printed]);
    } catch (error) {
      if (!(error instanceof LeakError) || error.pieces.every((piece) => printed.has(piece))) throw error;
      for (const piece of error.pieces) printed.add(piece);
    }
  }
}

async function buildWith(
  options: BuildOptions,
  { cacheDir, picturesDir }: CacheFolders,
  pool: WorkerPool,
  printed: readonly number[],
): Promise<Build> {
  const started = performance.now();
  const folders = { recordDir: cacheDir, picturesDir };
  const { listed, shared, read, ready } = await readAndList(options, { cacheDir, picturesDir }, pool, printed);
  try {
    const makers = makersOf(pool, options, cacheDir, shared, ready);
    return await publishListed(options, listed, { started, read }, folders, makers);
  } finally {
    shared.hide();
  }
}

/** Reads the seeds and makes the digest. Returning releases everything about the articles that lists do not need. */
async function readAndList(
  options: BuildOptions,
  { cacheDir, picturesDir }: CacheFolders,
  pool: WorkerPool,
  printed: readonly number[],
) {
  const { site, seeds, now } = options;
  const keeperFor = (count: number) =>
    count < MANY_SEEDS
      ? (reading: StoredReading) => reading
      : readingsOnDisk(join(cacheDir, `readings.${process.pid}`));
  const found = await readWith(options, cacheDir, pool, { printed, keeperFor });
  const dated = await withFutureReports(found, seeds, { now, ...site });
  const reading = await localisePictures(dated, picturesDir, options);
  const read = performance.now();
  // Errors will reappear when there are pages to render.
  const ready = reading.count - reading.cached < FEW_PAGES ? undefined : pool.getReady().catch(() => undefined);
  // Lets the message reach the threads before this one is busy.
  await setImmediate();
  // Loading a cache removes what a killed build left of this.
  const shared = new SharedArticles(join(cacheDir, `articles.${process.pid}`));
  const listed = listReading(reading, options, reading.count < MANY_SEEDS ? undefined : shared.keep);
  return { listed, shared, read, ready };
}

/** Makers that use the threads of a pool. */
function makersOf(
  pool: WorkerPool,
  { site, outputDir, cache, onProgress }: BuildOptions,
  cacheDir: string,
  shared: SharedArticles,
  ready: Promise<void> | undefined,
): Makers {
  return {
    makePages: async (stale, { staging, files }, secretPieces) => {
      const made = await makeAllPages(stale, {
        pool: stale.length < FEW_PAGES ? thisThread : pool,
        ...{ shared, site, cacheDir, outputDir, staging, files },
        secretPieces: secretPieces.memory,
        onProgress: (done) => onProgress?.("pages", done, stale.length),
      });
      await ready;
      return made;
    },
    makeIndexes: (digest, standing, secretPieces) =>
      indexArticles(digest, { cacheDir, version: cache?.version ?? "", ...standing, secretPieces }),
    drawCards: (job, all) => (all < FEW_CARDS ? thisThread : pool).drawCards(job),
    release: pool.release,
  };
}

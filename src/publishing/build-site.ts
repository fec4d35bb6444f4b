import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { BuildOptions } from "./build-options.ts";
import { withFutureReports } from "./future-reports.ts";
import { LeakError } from "./leak-error.ts";
import { listReading } from "./list-reading.ts";
import { localisePictures } from "./local-pictures.ts";
import { makeAllPages } from "./make-all-pages.ts";
import { type Build, type Makers, publishListed } from "./publish-listed.ts";
import { readingSubject, readWith } from "./read-folder.ts";
import { indexArticles } from "./search-indexes.ts";
import { type CacheFolders, withCache } from "./with-cache.ts";
import { thisThread, type WorkerPool, withWorkerPool } from "./worker-pool.ts";

/** Fewer are made before another thread has started. */
const FEW_PAGES = 200;
const FEW_CARDS = 10;

/**
 * From a folder of seeds to a published site: read, put in order, make the pages that are not as they should be, look
 * for secrets, publish. The site does not depend on the cache or on the number of threads.
 */
export async function buildSite(options: BuildOptions): Promise<Build> {
  const { site, seeds, cache, threads = availableParallelism() } = options;
  return await withCache(cache, readingSubject(seeds, site), (folders) =>
    withoutLeaks((printed) => withWorkerPool(threads, (pool) => buildWith(options, folders, pool, printed))),
  );
}

/** Builds anew without the seeds whose private text the site prints of its own, until there is none. */
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
  const { site, seeds, now } = options;
  const started = performance.now();
  const dated = await withFutureReports(await readWith(options, cacheDir, pool, printed), seeds, { now, ...site });
  const reading = await localisePictures(dated, picturesDir, options);
  const read = performance.now();
  // Whoever cannot get ready says so when there are pages to make.
  const ready = reading.count - reading.cached < FEW_PAGES ? undefined : pool.getReady().catch(() => undefined);
  // They hear of it before this thread is busy.
  await setImmediate();
  const listed = listReading(reading, options);
  const folders = { recordDir: cacheDir, picturesDir };
  return await publishListed(options, listed, { started, read }, folders, makersOf(pool, options, cacheDir, ready));
}

/** Makes everything here and now, on the threads of a pool. */
function makersOf(
  pool: WorkerPool,
  { site, outputDir, cache, onProgress }: BuildOptions,
  cacheDir: string,
  ready: Promise<void> | undefined,
): Makers {
  return {
    makePages: async (stale, { staging, files }, secretPieces) => {
      const made = await makeAllPages(stale, {
        pool: stale.length < FEW_PAGES ? thisThread : pool,
        ...{ site, cacheDir, outputDir, staging, files },
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

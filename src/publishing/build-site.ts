import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { buildDigest, type Digest } from "../digest/build-digest.ts";
import { isSystemError } from "../lib/system-fault.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { BuildOptions } from "./build-options.ts";
import { realDisk } from "./disk.ts";
import { withFutureReports } from "./future-reports.ts";
import type { SiteSize } from "./host-limits.ts";
import { keepLedger, type LedgerUpdate } from "./keep-ledger.ts";
import { LeakError } from "./leak-error.ts";
import { localisePictures, stagePictures } from "./local-pictures.ts";
import { makeAllPages } from "./make-all-pages.ts";
import type { Publication } from "./output.ts";
import { type PlannedPage, planSite } from "./plan-site.ts";
import { publish } from "./publish.ts";
import { readingSubject, readWith } from "./read-folder.ts";
import { indexArticles, stageIndexes } from "./search-indexes.ts";
import { stageCards } from "./share-cards.ts";
import { isAsRecorded, loadSiteRecord, type RecordedPage, saveSiteRecord } from "./site-record.ts";
import { stageIcons } from "./stage-icons.ts";
import { type Cache, type CacheFolders, withCache } from "./with-cache.ts";
import { thisThread, type WorkerPool, withWorkerPool } from "./worker-pool.ts";

export interface Build {
  readonly reading: Reading;
  readonly digest: Digest;
  readonly publication: Publication;
  readonly size: SiteSize;
  /** What became of the ledger, where it was to be kept. */
  readonly ledger?: LedgerUpdate;
  /** Wall time of each stage. */
  readonly seconds: { readonly reading: number; readonly rendering: number; readonly publishing: number };
}

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
  const { site, seeds, outputDir, now, drafts, cache, onProgress } = options;
  const started = performance.now();
  const dated = await withFutureReports(await readWith(options, cacheDir, pool, printed), seeds, { now, ...site });
  const reading = await localisePictures(dated, picturesDir, options);
  const read = performance.now();
  // Whoever cannot get ready says so when there are pages to make.
  const ready = reading.count - reading.cached < FEW_PAGES ? undefined : pool.getReady().catch(() => undefined);
  // They hear of it before this thread is busy.
  await setImmediate();

  const digest = buildDigest(reading.articles, {
    refused: reading.refused,
    ledger: reading.ledger.entries,
    site,
    now,
    drafts,
  });
  const { secretPieces } = reading;
  const planned = planSite(digest, cache?.version ?? "");
  const record = loadSiteRecord(cacheDir, outputDir);
  let rendered = read;
  let made: readonly RecordedPage[] = [];
  let others: readonly RecordedPage[] = [];
  const publication = await publish(outputDir, async ({ staging, files }) => {
    const stands = (page: RecordedPage) => files.has(page.file) && isAsRecorded(outputDir, page, realDisk);
    const isStale = ({ file, key }: PlannedPage) => {
      const recorded = record.get(file);
      return recorded?.key !== key || !stands(recorded);
    };
    const stale = planned.filter(isStale);
    const indexing = indexArticles(digest, { cacheDir, version: cache?.version ?? "", record, stands, secretPieces });
    const making = makeAllPages(stale, {
      pool: stale.length < FEW_PAGES ? thisThread : pool,
      ...{ site, cacheDir, outputDir, staging, files },
      secretPieces: secretPieces.memory,
      onProgress: (done) => onProgress?.("pages", done, stale.length),
    });
    const [staged, indexes] = await Promise.all([making, indexing, ready]);
    // After the pages, so that nothing is written aside any more when one of them has failed.
    const byName = { record, stands, staging: { outputDir, dir: staging, standing: files, prefix: "pictures" } };
    const pictures = await stagePictures(digest, { ...byName, dir: picturesDir });
    const cards = await stageCards(digest, {
      ...byName,
      staging: { ...byName.staging, prefix: "cards" },
      cacheDir,
      draw: (job, all) => (all < FEW_CARDS ? thisThread : pool).drawCards(job),
      onProgress: (done, all) => onProgress?.("cards", done, all),
    });
    const icons = await stageIcons(site.theme, { ...byName, staging: { ...byName.staging, prefix: "icons" } });
    pool.rest();
    const named = [pictures, cards, icons];
    const search = stageIndexes(indexes, { outputDir, dir: staging, prefix: "search", standing: files });
    const keys = new Map(stale.map(({ file, key }) => [file, key]));
    made = staged.map(({ aside: _, ...page }) => ({ ...page, key: keys.get(page.file) ?? "" }));
    others = [...search.recorded, ...named.flatMap(({ recorded }) => recorded)];
    rendered = performance.now();
    return {
      staged: [...staged, ...search.staged, ...named.flatMap(({ staged }) => staged)],
      unchanged: [
        ...planned.flatMap(({ file }) => (keys.has(file) ? [] : file)),
        ...search.unchanged,
        ...named.flatMap(({ unchanged }) => unchanged),
      ],
    };
  });
  const current = new Map([...record, ...made.map((page) => [page.file, page] as const)]);
  const pages = [...planned.flatMap(({ file }) => current.get(file) ?? []), ...others];
  if (publication.written.length > 0 || made.length > 0 || record.size !== pages.length)
    keepRecord(() => saveSiteRecord(cacheDir, outputDir, pages), cache);
  const isPassing = options.keepLedger === "passing";
  const ledger =
    options.keepLedger === undefined || drafts
      ? undefined
      : keepLedger({ folder: seeds, before: reading.ledger, after: digest.ledger, isPassing });
  const published = performance.now();
  return {
    reading: ledger?.problem ? { ...reading, problems: [...reading.problems, ledger.problem] } : reading,
    digest,
    publication,
    ...(ledger && { ledger }),
    size: { files: pages.length, bytes: pages.reduce((sum, { size }) => sum + size, 0) },
    seconds: {
      reading: (read - started) / 1000,
      rendering: (rendered - read) / 1000,
      publishing: (published - rendered) / 1000,
    },
  };
}

/** The site stands already: without its record, the next build makes the pages anew. */
function keepRecord(keep: () => void, cache: Cache | undefined): void {
  try {
    keep();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    cache?.onFault?.(error.message);
  }
}

import { byText } from "../lib/collate.ts";
import { oneAfterAnother } from "../lib/one-after-another.ts";
import { SortedNumbers } from "../lib/sorted-numbers.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Article, ArticleHead } from "./article.ts";
import { loadCache } from "./cache/load-cache.ts";
import { slimmer } from "./cache/slim.ts";
import type { StoredReading } from "./cache/stored-reading.ts";
import { PACK_SIZE, tidyCache } from "./cache/tidy-cache.ts";
import { listSeeds, type SeedEntry } from "./list-seeds.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type BatchJob, type BatchResult, readBatch } from "./read-batch.ts";
import type { ReadOptions } from "./read-options.ts";
import { pieceFinder } from "./secured.ts";
import { type SeedFolder, shownPath } from "./seed-file.ts";

/** What a folder of seeds holds: start reading here. */
export interface Reading {
  /** How many seeds the folder holds, refused ones included. */
  readonly count: number;
  /** How many of them the cache knew. */
  readonly cached: number;
  /** Every valid seed, by the order of the seeds' names; what is published of them is the digest's decision. */
  readonly articles: readonly ArticleHead[];
  /** Seeds that repeat another one's article, and the name of the seed that stands for both. */
  readonly duplicates: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly secretPieces: SortedNumbers;
}

export interface ReadSeedsOptions {
  readonly options: ReadOptions;
  /** The folder of the cache's packs: what earlier builds left there is used again, and everything new goes there. */
  readonly cacheDir: string;
  /** Who reads the batches of so many seeds: other threads, where they are many. */
  readonly readerFor?: (seeds: number) => (job: BatchJob) => Promise<BatchResult>;
  /** Is told after each batch how many seeds are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Reads a folder of seeds: list them, and read each that the cache does not know, in batches (`readBatch`). A seed that
 * cannot be read is refused with its problem and holds nothing back. The result depends neither on the cache nor on the
 * number of threads. Throws only where the folder or the cache's cannot be used.
 */
export async function readSeeds(
  folder: SeedFolder,
  { options, cacheDir, readerFor = () => oneAfterAnother(readBatch), onProgress }: ReadSeedsOptions,
): Promise<Reading> {
  const { entries, problems } = await listSeeds(folder);
  const cache = loadCache(cacheDir);
  const work = readerFor(entries.length);
  const slim = slimmer();
  let done = 0;
  let cached = 0;
  const readOne = async (batch: readonly SeedEntry[]): Promise<readonly StoredReading[]> => {
    const known = batch.map(({ name }) => cache.readings.get(name) ?? []);
    const results = await work({
      folder,
      options,
      cacheDir,
      entries: batch.map((entry, index) => ({ ...entry, known: known[index]?.map(({ key }) => key) ?? [] })),
    });
    done += batch.length;
    onProgress?.(done, entries.length);
    return results.map((result, index) => {
      if (typeof result !== "string") return slim(result);
      cached++;
      const stored = known[index]?.find(({ key }) => key === result);
      if (stored === undefined) throw new Error(`The cache has no reading ${result}.`);
      return slim(stored);
    });
  };
  const batches = Array.from({ length: Math.ceil(entries.length / PACK_SIZE) }, (_, index) =>
    entries.slice(index * PACK_SIZE, (index + 1) * PACK_SIZE),
  );
  const read = (await Promise.all(batches.map(readOne))).flat();
  const readings = tidyCache(cacheDir, read, cache.count + read.length - cached);

  const secretPieces = SortedNumbers.of(readings.flatMap((reading) => reading.secretPieces));
  const holdsPiece = pieceFinder(secretPieces);
  const leaking = new Set(readings.filter(({ longRuns }) => longRuns.some((run) => holdsPiece(encodeUtf8(run)))));
  const leaks = [...leaking].flatMap(({ head }) =>
    head ? [fileProblem(shownPath(folder, head.seed), "repeats the private text of another seed", "remove it")] : [],
  );
  const unique = keepOneOfEach(
    folder,
    readings.filter((reading) => !leaking.has(reading)).flatMap(({ head }) => head ?? []),
  );
  return {
    count: entries.length,
    cached,
    articles: unique.articles,
    duplicates: unique.duplicates,
    problems: [...problems, ...readings.flatMap((reading) => reading.problems), ...leaks, ...unique.problems],
    secretPieces,
  };
}

interface Unique {
  readonly articles: ArticleHead[];
  readonly duplicates: Map<string, string>;
  readonly problems: Problem[];
}

/**
 * Keeps one seed of each address and of each id, and tells of the others. The same address twice is a slip and a
 * warning; two spellings of it are what gathering does, and are only counted. The same id for two addresses would make
 * a feed reader lose one of them, so it is an error.
 */
function keepOneOfEach(folder: SeedFolder, articles: readonly ArticleHead[]): Unique {
  const byKey = new Map<string, ArticleHead>();
  const byId = new Map<string, ArticleHead>();
  const unique: Unique = { articles: [], duplicates: new Map(), problems: [] };
  for (const article of articles.toSorted(standingFirst)) {
    const key = article.address === undefined ? undefined : addressKey(article.address);
    const first = key === undefined ? undefined : byKey.get(key);
    const namesake = byId.get(article.id);
    const path = shownPath(folder, article.seed);
    if (first !== undefined) {
      unique.duplicates.set(article.seed, first.seed);
      if (first.address === article.address) {
        const fault = `is the same article as ${shownPath(folder, first.seed)}, which stands for both`;
        unique.problems.push({ ...fileProblem(path, fault, "remove one of the two"), severity: "warning" });
      }
    } else if (namesake !== undefined) {
      const fault = `has the id of ${shownPath(folder, namesake.seed)}`;
      unique.problems.push(fileProblem(path, fault, "rename it, or write another id: into its sidecar"));
    } else {
      if (key !== undefined) byKey.set(key, article);
      byId.set(article.id, article);
      unique.articles.push(article);
    }
  }
  return { ...unique, articles: unique.articles.sort((one, other) => byText(one.seed, other.seed)) };
}

/** A seed that was taken down stands for all of its address, then one that may be published; otherwise the first name. */
const STANDING: Readonly<Record<Article["consent"], number>> = { removed: 0, yes: 1, merged: 2, no: 3 };

function standingFirst(one: ArticleHead, other: ArticleHead): number {
  return STANDING[one.consent] - STANDING[other.consent] || byText(one.seed, other.seed);
}

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
import { keysOf } from "./keys-of.ts";
import { listSeeds, type SeedEntry } from "./list-seeds.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type BatchJob, type BatchResult, readBatch } from "./read-batch.ts";
import type { ReadOptions } from "./read-options.ts";
import { pieceFinder, piecesIn } from "./secured.ts";
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
  /** Keys of the addresses of refused seeds. */
  readonly refused: readonly number[];
  readonly problems: readonly Problem[];
  readonly secretPieces: SortedNumbers;
}

export interface ReadSeedsOptions {
  readonly options: ReadOptions;
  /** The folder of the cache's packs: what earlier builds left there is used again, and everything new goes there. */
  readonly cacheDir: string;
  /** Who reads the batches of so many seeds: other threads, where they are many. */
  readonly readerFor?: (seeds: number) => (job: BatchJob) => Promise<BatchResult>;
  /** Pieces of private texts that the site itself prints: the seeds that brought them are refused. */
  readonly printed?: readonly number[];
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
  { options, cacheDir, readerFor = () => oneAfterAnother(readBatch), printed = [], onProgress }: ReadSeedsOptions,
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

  const names = entries.map(({ name }) => name);
  const blamed = blame(folder, names, readings, printed);
  const secretPieces = SortedNumbers.of(
    readings.flatMap((reading, at) => (blamed.seeds.has(at) ? [] : reading.secretPieces)),
  );
  const unique = keepOneOfEach(
    folder,
    readings.flatMap(({ head }, at) => (head === undefined || blamed.seeds.has(at) ? [] : head)),
  );
  return {
    count: entries.length,
    cached,
    articles: unique.articles,
    duplicates: unique.duplicates,
    refused: readings.flatMap(({ head, refused = [] }, at) =>
      head !== undefined && blamed.seeds.has(at) ? keysOf(head) : refused,
    ),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems), ...blamed.problems, ...unique.problems],
    secretPieces,
  };
}

interface Blamed {
  /** Places of seeds whose private text is public. */
  readonly seeds: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the seeds whose private text stands in another seed, or in what the program prints of its own. It is they that are
 * refused: otherwise a seed could stop the site, or censor another, by calling private what that one says.
 */
function blame(
  folder: SeedFolder,
  names: readonly string[],
  readings: readonly StoredReading[],
  printed: readonly number[],
): Blamed {
  const all = SortedNumbers.of(readings.flatMap(({ secretPieces }) => secretPieces));
  const holdsPiece = pieceFinder(all);
  const place = (at: number) => shownPath(folder, names[at] ?? "");
  const found = new Map<number, number | undefined>(printed.map((piece) => [piece, undefined]));
  for (const [at, { longRuns }] of readings.entries()) {
    for (const run of longRuns.map(encodeUtf8)) {
      if (holdsPiece(run)) for (const piece of piecesIn(run, all)) found.set(piece, at);
    }
  }
  const seeds = new Set<number>();
  const problems: Problem[] = [];
  if (found.size === 0) return { seeds, problems };
  const warned = new Set<number>();
  for (const [at, { secretPieces }] of readings.entries()) {
    const piece = secretPieces.find((one) => found.has(one));
    if (piece === undefined) continue;
    seeds.add(at);
    const holder = found.get(piece);
    const where = holder === undefined ? "the site's own pages" : place(holder);
    const cure = "take it out of secured, or out of there";
    problems.push(fileProblem(place(at), `calls private what stands in ${where}, so it is held back`, cure));
    if (holder === undefined || warned.has(holder)) continue;
    warned.add(holder);
    const fault = `holds what ${place(at)} calls private`;
    problems.push({ ...fileProblem(place(holder), fault, "see whether it may be published"), severity: "warning" });
  }
  return { seeds, problems };
}

interface Unique {
  readonly articles: ArticleHead[];
  readonly duplicates: Map<string, string>;
  readonly problems: Problem[];
}

/**
 * Keeps one seed of each address and of each id, and tells of the others. The same address twice is a slip and a
 * warning, and so are two spellings of it with different titles, dates or fragments; other spellings are what gathering
 * does, and are only counted. The same id for two addresses would make
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
      if (first.address === article.address || isOther(first, article)) {
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

/** Whether two seeds of one address seem to tell different news, such as two entries of a change log. */
function isOther(one: ArticleHead, other: ArticleHead): boolean {
  return one.title !== other.title || one.published !== other.published || fragmentOf(one) !== fragmentOf(other);
}

function fragmentOf({ address = "" }: ArticleHead): string {
  return new URL(address).hash;
}

/** A seed that was taken down stands for all of its address, then one that may be published; otherwise the first name. */
const STANDING: Readonly<Record<Article["consent"], number>> = { removed: 0, yes: 1, merged: 2, no: 3 };

function standingFirst(one: ArticleHead, other: ArticleHead): number {
  return STANDING[one.consent] - STANDING[other.consent] || byText(one.seed, other.seed);
}

import { limitFunction } from "p-limit";
import { chunksOf } from "../lib/chunks-of.ts";
import { SortedNumbers } from "../lib/sorted-numbers.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import type { ArticleHead } from "./article.ts";
import { compactCache, PACK_SIZE } from "./cache/compact-cache.ts";
import { type LoadedCache, loadCache } from "./cache/load-cache.ts";
import type { StoredReading } from "./cache/stored-reading.ts";
import { stringInterner } from "./cache/string-interner.ts";
import { faultOf } from "./fault.ts";
import { keepOneOfEach } from "./keep-one-of-each.ts";
import { keysOf } from "./keys-of.ts";
import { listSeeds, type SeedListing } from "./list-seeds.ts";
import { type Ledger, loadLedger } from "./load-ledger.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type BatchJob, type BatchResult, readBatch } from "./read-batch.ts";
import type { ReadOptions } from "./read-options.ts";
import { reportDuplicates } from "./report-duplicates.ts";
import { pieceFinder, piecesIn } from "./secured.ts";
import { type SeedEntry, type SeedFolder, shownPath } from "./seed-file.ts";

/** The contents of a seeds folder. Start reading here. */
export interface Reading {
  /** The number of seeds in the folder, refused ones included. */
  readonly count: number;
  /** The number of seeds taken from the cache. */
  readonly cached: number;
  /** Every valid seed, sorted by name. The digest decides which are published. */
  readonly articles: readonly ArticleHead[];
  /** Duplicate seeds, with the name of the seed that is kept instead. */
  readonly duplicates: ReadonlyMap<string, string>;
  /** The folder's ledger, with the article that continues each entry. Articles have their identities from it. */
  readonly ledger: Ledger;
  /** Keys of refused seeds' addresses. */
  readonly refused: readonly number[];
  readonly problems: readonly Problem[];
  readonly secretPieces: SortedNumbers;
}

export interface ReadSeedsOptions {
  readonly options: ReadOptions;
  /** The folder of the cache's packs, used for reading and writing. */
  readonly cacheDir: string;
  /** The loaded cache, if the caller has it already. Its packs then stay unchanged. */
  readonly cache?: LoadedCache;
  /** Which seeds to read, by name; all by default. */
  readonly isWanted?: (name: string) => boolean;
  /** Chooses who reads the batches, by the number of seeds: other threads if there are many. */
  readonly readerFor?: (seeds: number) => (job: BatchJob) => Promise<BatchResult>;
  /** Chooses how readings are kept, by the number of seeds: mostly on disk if there are many. In memory by default. */
  readonly keeperFor?: (seeds: number) => (reading: StoredReading) => StoredReading;
  /** See `refuseExposed`. */
  readonly printed?: readonly number[];
  /** Called after each batch with the number of finished seeds. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Reads a seeds folder: lists the seeds, and reads those that are not cached, in batches (`readBatch`). An unreadable
 * seed is refused with its problem, and affects no other. The result depends neither on the cache nor on the number of
 * threads. Throws only if the folder, or the cache's, cannot be used.
 */
export async function readSeeds(folder: SeedFolder, options: ReadSeedsOptions): Promise<Reading> {
  const { isWanted = () => true } = options;
  const { entries: listed, problems } = await listSeeds(folder);
  const entries = listed.filter(({ name }) => isWanted(name));
  const { cached, ...accepted } = await readEach(folder, entries, options);
  return { cached, ...makeReading(folder, { entries, problems }, accepted) };
}

/**
 * Reads some seeds and refuses those with exposed secrets. Doing both here lets the readings be freed, which are larger
 * than the result.
 */
async function readEach(
  folder: SeedFolder,
  entries: readonly SeedEntry[],
  {
    options,
    cacheDir,
    cache: given,
    readerFor = () => limitFunction(readBatch, { concurrency: 1 }),
    keeperFor = () => (reading) => reading,
    printed,
    onProgress,
  }: ReadSeedsOptions,
): Promise<AcceptedSeeds & Pick<Reading, "cached">> {
  const intern = stringInterner(keeperFor(entries.length));
  const cache = given ?? loadCache(cacheDir, intern);
  const work = readerFor(entries.length);
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
      if (typeof result !== "string") return intern(result);
      cached++;
      const stored = known[index]?.find(({ key }) => key === result);
      if (stored === undefined) throw new Error(`The cache has no reading ${result}.`);
      return stored;
    });
  };
  const read = (await Promise.all(chunksOf(entries, PACK_SIZE).map(readOne))).flat();
  const readings =
    given === undefined ? compactCache(cacheDir, read, cache.count + read.length - cached, intern) : read;
  return { cached, ...refuseExposed(folder, readings, printed) };
}

/** Readings without the seeds whose private text is public. */
export interface AcceptedSeeds extends Pick<Reading, "refused" | "problems" | "secretPieces"> {
  readonly heads: readonly ArticleHead[];
}

/**
 * Removes the seeds whose private text is public. `printed` has pieces of private texts that the site itself shows; the
 * seeds with these are refused.
 */
export function refuseExposed(
  folder: SeedFolder,
  readings: readonly StoredReading[],
  printed: readonly number[] = [],
): AcceptedSeeds {
  const all = SortedNumbers.of(readings, piecesOf);
  const exposed = findExposed(folder, readings, all, printed);
  const left = exposed.seeds.size === 0 ? readings : readings.filter((_, at) => !exposed.seeds.has(at));
  return {
    heads: left.flatMap(({ head }) => head ?? []),
    refused: readings.flatMap(({ head, refused = [] }, at) =>
      head !== undefined && exposed.seeds.has(at) ? keysOf(head) : refused,
    ),
    problems: [...readings.flatMap(({ problems }) => problems), ...exposed.problems],
    secretPieces: left === readings ? all : SortedNumbers.of(left, piecesOf),
  };
}

const piecesOf = ({ secretPieces }: StoredReading) => secretPieces;

/** Keeps one article for each page, with its identity from the ledger. */
export function makeReading(
  folder: SeedFolder,
  { entries, problems }: SeedListing,
  { heads, ...accepted }: AcceptedSeeds,
): Omit<Reading, "cached"> {
  const ledger = loadLedger(folder);
  const unique = keepOneOfEach(folder, heads, ledger.entries);
  return {
    ...accepted,
    count: entries.length,
    articles: unique.articles,
    duplicates: new Map([...unique.duplicates].map(([{ seed }, first]) => [seed, first.seed])),
    ledger: { ...ledger, entries: unique.entries },
    problems: [
      ...problems,
      ...accepted.problems,
      ...reportDuplicates(folder, entries, unique.duplicates),
      ...unique.problems,
      ...ledger.problems,
    ],
  };
}

interface Blamed {
  /** Indices of seeds whose private text is public. */
  readonly seeds: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the seeds whose private text occurs in another seed, or in the program's own output. These are refused, not the
 * others: otherwise a seed could block the site, or censor another seed, by declaring its words private.
 */
function findExposed(
  folder: SeedFolder,
  readings: readonly StoredReading[],
  all: SortedNumbers,
  printed: readonly number[],
): Blamed {
  const holdsPiece = pieceFinder(all);
  const place = (at: number) => shownPath(folder, readings[at]?.name ?? "");
  const found = new Map<number, number | undefined>(printed.map((piece) => [piece, undefined]));
  for (const [at, { longRuns }] of readings.entries()) {
    const runs = encodeUtf8(longRuns);
    if (holdsPiece(runs)) for (const piece of piecesIn(runs, all)) found.set(piece, at);
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
    const fault =
      holder === undefined
        ? faultOf("secured/repeated.site")
        : faultOf("secured/repeated.elsewhere", { place: place(holder) });
    problems.push(fileProblem(place(at), fault));
    if (holder === undefined || warned.has(holder)) continue;
    warned.add(holder);
    problems.push(fileProblem(place(holder), faultOf("secured/repeated.holder", { seed: place(at) }), "warning"));
  }
  return { seeds, problems };
}

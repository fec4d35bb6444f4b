import { byText } from "../lib/collate.ts";
import { addressKey } from "../lib/web-address.ts";
import type { Article } from "./article.ts";
import { listSeeds, type SeedEntry } from "./list-seeds.ts";
import { loadSeed } from "./load-seed.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type ReadOptions, readDefaults } from "./read-options.ts";
import { readSeed, refusedReading, type SeedReading } from "./read-seed.ts";
import { holdsPiece } from "./secured.ts";
import { type SeedFolder, shownPath } from "./seed-file.ts";

/** What a folder of seeds holds: start reading here. */
export interface Reading {
  /** How many seeds the folder holds, refused ones included. */
  readonly count: number;
  /** Every valid seed, by the order of the seeds' names; what is published of them is the digest's decision. */
  readonly articles: readonly Article[];
  /** Seeds that repeat another one's article, and the name of the seed that stands for both. */
  readonly duplicates: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly secretPieces: ReadonlySet<string>;
}

/** How many files are open at once. */
const AT_ONCE = 64;

/**
 * Reads a folder of seeds: list, load, then for each seed parse, validate and clean (`readSeed`). A seed that cannot be
 * read is refused with its problem and holds nothing back. Throws only where the folder cannot be read.
 */
export async function readSeeds(folder: SeedFolder, options: ReadOptions = readDefaults): Promise<Reading> {
  const { entries, problems } = await listSeeds(folder);
  const readings: SeedReading[] = [];
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    readings.push(
      ...(await Promise.all(entries.slice(start, start + AT_ONCE).map((entry) => readEntry(folder, entry, options)))),
    );
  }
  const secretPieces = new Set(readings.flatMap((reading) => reading.secretPieces));
  const leaking = readings.filter(({ longRuns }) => longRuns.some((run) => holdsPiece(run, secretPieces)));
  const leaks = leaking.flatMap(({ article }) =>
    article
      ? [fileProblem(shownPath(folder, article.seed), "repeats the private text of another seed", "remove it")]
      : [],
  );
  const safe = readings.filter((reading) => !leaking.includes(reading));
  const unique = keepOneOfEach(
    folder,
    safe.flatMap(({ article }) => article ?? []),
  );
  return {
    count: entries.length,
    articles: unique.articles,
    duplicates: unique.duplicates,
    problems: [...problems, ...readings.flatMap((reading) => reading.problems), ...leaks, ...unique.problems],
    secretPieces,
  };
}

async function readEntry(folder: SeedFolder, entry: SeedEntry, options: ReadOptions): Promise<SeedReading> {
  const file = await loadSeed(folder, entry);
  return "severity" in file ? refusedReading(file) : readSeed(file, options);
}

interface Unique {
  readonly articles: Article[];
  readonly duplicates: Map<string, string>;
  readonly problems: Problem[];
}

/**
 * Keeps one seed of each address and of each id, and tells of the others. The same address twice is a slip and a
 * warning; two spellings of it are what gathering does, and are only counted. The same id for two addresses would make
 * a feed reader lose one of them, so it is an error.
 */
function keepOneOfEach(folder: SeedFolder, articles: readonly Article[]): Unique {
  const byKey = new Map<string, Article>();
  const byId = new Map<string, Article>();
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

function standingFirst(one: Article, other: Article): number {
  return STANDING[one.consent] - STANDING[other.consent] || byText(one.seed, other.seed);
}

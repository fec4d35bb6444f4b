import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Card } from "../../digest/card.ts";
import { shortHash } from "../../lib/hash.ts";
import { discard, keepChecked, keptChecked } from "../../lib/keep-file.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { SortedNumbers } from "../../lib/sorted-numbers.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { withPathInError } from "../../lib/with-path-in-error.ts";
import { writeItem } from "../item-text.ts";
import type { Listed } from "../list-reading.ts";
import type { SentPage } from "../make-pages.ts";
import { SharedArticles, type SharedPlace } from "../shared-articles.ts";
import { discardLeftovers } from "./discard-leftovers.ts";
import { nameOfShard, type PartsFolder, type Shard, shardFor, shardsOf } from "./shard.ts";
import { fileOfIndex, type Wanted, wantedOf } from "./wanted.ts";

/*
 * The plan is the folder DIR/plan: for each shard what it is to make, one thing a line, and the articles that stand in that;
 * for all of them the pieces of private texts, and a head.
 */

/** What all jobs know of the plan. */
export interface Plan {
  readonly id: string;
  /** Stands for the program and for everything the lists were made by. */
  readonly subject: string;
  /** What it was made of: the ids of all readings, in the order of the shards. */
  readonly readings: readonly string[];
  /** Pieces of private texts that the site prints: the seeds that brought them are refused. */
  readonly printed: readonly number[];
  /** What stands for each shard's list and for the pieces. */
  readonly hashes: readonly string[];
}

/** An index to be made. */
export interface SentIndex {
  readonly name: string;
  readonly text: string;
  readonly places: readonly SharedPlace[];
}

/** A page as a shard gets it. */
export type PartPage = SentPage & { readonly key: string; readonly articles: number };

type Line =
  | ({ readonly what: "page" } & PartPage)
  | { readonly what: "card"; readonly key: string; readonly file: string; readonly card: Card }
  | ({ readonly what: "index"; readonly key: string } & SentIndex);

/** What a shard is to make. */
export interface ShardWork {
  readonly pages: readonly PartPage[];
  readonly cards: readonly Extract<Line, { what: "card" }>[];
  readonly indexes: readonly Extract<Line, { what: "index" }>[];
  readonly articlesPath: string;
  readonly secretPieces: SortedNumbers;
}

const folderOf = ({ path }: PartsFolder) => join(path, "plan");
const listName = (shard: Shard) => `${nameOfShard(shard)}.list`;
const articlesName = (shard: Shard) => `${nameOfShard(shard)}.articles`;
const HEAD = "plan";
const PIECES = "pieces";

/** The plan that lies there; undefined where there is none, or it is damaged. */
export function loadPlan(parts: PartsFolder): Plan | undefined {
  const kept = keptChecked(join(folderOf(parts), HEAD));
  if (kept === undefined) return undefined;
  const plan: Omit<Plan, "id"> = JSON.parse(kept.content.toString());
  return { ...plan, id: kept.hash };
}

/** The site stands: the next build begins with reading. */
export function removePlan(parts: PartsFolder): void {
  discard(folderOf(parts));
}

/** Writes a plan, whole or not at all, in the place of the one that lies there. Returns how many pages it has. */
export function writePlan(
  parts: PartsFolder,
  { reading, digest }: Listed,
  { version, ...head }: Omit<Plan, "id" | "hashes"> & { readonly version: string },
): number {
  const dir = `${folderOf(parts)}.${process.pid}`;
  discardLeftovers(parts.path, "plan");
  makeFolder(dir);
  try {
    const shards = shardsOf(head.readings.length).map((shard) => new ShardList(dir, shard));
    let pages = 0;
    for (const wanted of wantedOf(digest, version)) {
      if (wanted.what === "page") pages++;
      shards[shardFor(fileOf(wanted), shards.length) - 1]?.add(wanted);
    }
    const pieces = Buffer.from(Uint8Array.from(new Uint8Array(reading.secretPieces.memory.sorted.buffer)));
    writeFileSync(join(dir, PIECES), pieces);
    const hashes = [...shards.map((shard) => shard.close()), shortHash(pieces, 64)];
    keepChecked(join(dir, HEAD), JSON.stringify({ ...head, hashes } satisfies Omit<Plan, "id">));
    discard(folderOf(parts));
    renameSync(dir, folderOf(parts));
    return pages;
  } catch (error) {
    discard(dir);
    throw error;
  }
}

function fileOf(wanted: Wanted): string {
  if (wanted.what === "page") return wanted.page.file;
  return wanted.what === "card" ? wanted.file : fileOfIndex(wanted.name);
}

/** Lines are written in pieces of about so many characters. */
const PIECE = 1 << 16;

/** The list of a shard as it is written. */
class ShardList {
  readonly #path: string;
  readonly #file: number;
  readonly #articles: SharedArticles;
  readonly #hash: Hash = createHash("sha256");
  #waiting = "";

  constructor(dir: string, shard: Shard) {
    this.#path = join(dir, listName(shard));
    this.#file = openSync(this.#path, "wx");
    this.#articles = new SharedArticles(join(dir, articlesName(shard)));
  }

  add(wanted: Wanted): void {
    this.#waiting += `${JSON.stringify(this.#lineOf(wanted))}\n`;
    if (this.#waiting.length > PIECE) this.#flush();
  }

  #lineOf(wanted: Wanted): Line {
    if (wanted.what === "card") return wanted;
    if (wanted.what === "index") {
      const { what, name, key, pages } = wanted;
      return { what, name, key, ...this.#send(pages) };
    }
    const { kind, path, file, key, articles, item } = wanted.page;
    return { what: "page", kind, path, file, key, articles, ...this.#send(item) };
  }

  #send(item: unknown): { text: string; places: readonly SharedPlace[] } {
    const { text, articles } = writeItem(item);
    return { text, places: articles.map((article) => this.#articles.share(article)) };
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#hash.update(bytes);
    for (let from = 0; from < bytes.length; )
      from += withPathInError(this.#path, () => writeSync(this.#file, bytes, from, bytes.length - from));
  }

  /** Returns what stands for the list. */
  close(): string {
    this.#flush();
    closeSync(this.#file);
    this.#articles.close();
    return this.#hash.digest("hex");
  }
}

/** What the plan asks of a shard. Throws where its files are missing or damaged. */
export function loadWork(parts: PartsFolder, { hashes }: Plan, shard: Shard): ShardWork {
  const dir = folderOf(parts);
  const load = (name: string, hash: string | undefined) => {
    try {
      const bytes = readFileSync(join(dir, name));
      if (shortHash(bytes, 64) === hash) return bytes;
    } catch {
      // Told below.
    }
    throw new UsageError(
      `${parts.shown}/plan/${name} is missing or damaged; bring it again, or remove ${parts.shown}/plan and begin with digest join ${parts.shown}`,
    );
  };
  const pages: PartPage[] = [];
  const cards: Extract<Line, { what: "card" }>[] = [];
  const indexes: Extract<Line, { what: "index" }>[] = [];
  for (const text of load(listName(shard), hashes[shard.number - 1])
    .toString()
    .split("\n")) {
    if (text === "") continue;
    const line: Line = JSON.parse(text);
    if (line.what === "page") pages.push(line);
    else if (line.what === "card") cards.push(line);
    else indexes.push(line);
  }
  const pieces = load(PIECES, hashes[shard.of]);
  const numbers = new Float64Array(Uint8Array.from(pieces).buffer);
  return {
    ...{ pages, cards, indexes },
    articlesPath: join(dir, articlesName(shard)),
    secretPieces: SortedNumbers.of([...numbers]),
  };
}

import { createHash, type Hash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Card } from "../../digest/card.ts";
import type { FilePlace } from "../../lib/disk-list.ts";
import { shortHash } from "../../lib/hash.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { SortedNumbers } from "../../lib/sorted-numbers.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { withPathInError } from "../../lib/with-path-in-error.ts";
import { discard, readChecked, writeChecked } from "../../lib/write-cache-file.ts";
import { writeItem } from "../item-text.ts";
import type { Listed } from "../list-reading.ts";
import type { SentPage } from "../make-pages.ts";
import { SharedArticles } from "../shared-articles.ts";
import { discardLeftovers } from "./discard-leftovers.ts";
import { nameOfShard, type PartsFolder, type Shard, shardFor, shardsOf } from "./shard.ts";
import { fileOfIndex, type Wanted, wantedOf } from "./wanted.ts";

/*
 * The plan is the folder DIR/plan: for each shard a list of what it must make, one entry per line; for all shards the articles,
 * to which lists refer by position, the pieces of private text, and a head.
 */

/** The part of the plan that all jobs read. */
export interface Plan {
  readonly id: string;
  /** Identifies the program and everything else the lists depend on. */
  readonly subject: string;
  /** The readings it was made from: their ids, in order of shards. */
  readonly readings: readonly string[];
  /** Pieces of private text that the site prints. The seeds they come from are refused. */
  readonly printed: readonly number[];
  /** Hashes of each shard's list, and of the pieces. */
  readonly hashes: readonly string[];
  /** How many bytes its articles take. */
  readonly articlesSize: number;
}

/** An index to be made. */
export interface SentIndex {
  readonly name: string;
  readonly text: string;
  readonly places: readonly FilePlace[];
}

/** A page as a shard receives it. */
export type PartPage = SentPage & { readonly key: string; readonly articles: number };

type Line =
  | ({ readonly what: "page" } & PartPage)
  | { readonly what: "card"; readonly key: string; readonly file: string; readonly card: Card }
  | ({ readonly what: "index"; readonly key: string } & SentIndex);

/** The work of a shard. */
export interface ShardWork {
  readonly pages: readonly PartPage[];
  readonly cards: readonly Extract<Line, { what: "card" }>[];
  readonly indexes: readonly Extract<Line, { what: "index" }>[];
  readonly articlesPath: string;
  readonly secretPieces: SortedNumbers;
}

const folderOf = ({ path }: PartsFolder) => join(path, "plan");
const listName = (shard: Shard) => `${nameOfShard(shard)}.list`;
/** Shared by all shards, because most articles are on pages of many. */
const ARTICLES = "articles";
const HEAD = "plan";
const PIECES = "pieces";

/** Loads the plan. Undefined if it does not exist or is damaged. */
export function loadPlan(parts: PartsFolder): Plan | undefined {
  const kept = readChecked(join(folderOf(parts), HEAD));
  if (kept === undefined) return undefined;
  const plan: Omit<Plan, "id"> = JSON.parse(kept.content.toString());
  return { ...plan, id: kept.hash };
}

/** Call once the site is published, so that the next build starts with reading. */
export function removePlan(parts: PartsFolder): void {
  discard(folderOf(parts));
}

/** Replaces the plan atomically by that of what `list` returns, whose articles may be kept by those it gets. Returns the number of pages. */
export async function writePlan(
  parts: PartsFolder,
  list: (articles: SharedArticles) => Promise<Listed>,
  { version, ...head }: Omit<Plan, "id" | "hashes" | "articlesSize"> & { readonly version: string },
): Promise<number> {
  const dir = `${folderOf(parts)}.${process.pid}`;
  discardLeftovers(parts.path, "plan");
  makeFolder(dir);
  try {
    const articles = new SharedArticles(join(dir, ARTICLES));
    const { reading, digest } = await list(articles);
    const shards = shardsOf(head.readings.length).map((shard) => new ShardList(join(dir, listName(shard)), articles));
    let pages = 0;
    for (const wanted of wantedOf(digest, version)) {
      if (wanted.what === "page") pages++;
      shards[shardFor(fileOf(wanted), shards.length) - 1]?.add(wanted);
    }
    const hashes = [...shards.map((shard) => shard.close()), writePieces(join(dir, PIECES), reading.secretPieces)];
    articles.flush();
    writeChecked(
      join(dir, HEAD),
      JSON.stringify({ ...head, hashes, articlesSize: articles.size } satisfies Omit<Plan, "id">),
    );
    discard(folderOf(parts));
    renameSync(dir, folderOf(parts));
    return pages;
  } catch (error) {
    discard(dir);
    throw error;
  }
}

/** Writes pieces of private text, and returns the file's hash. */
function writePieces(path: string, { memory: { sorted } }: SortedNumbers): string {
  const hash = createHash("sha256");
  writeFileSync(path, "");
  for (let from = 0; from < sorted.length; from += PIECE) {
    // A copy, because shared memory cannot be written or hashed.
    const bytes = Buffer.from(sorted.slice(from, from + PIECE).buffer);
    hash.update(bytes);
    appendFileSync(path, bytes);
  }
  return hash.digest("hex");
}

function fileOf(wanted: Wanted): string {
  if (wanted.what === "page") return wanted.page.file;
  return wanted.what === "card" ? wanted.file : fileOfIndex(wanted.name);
}

/** Approximate size of writes, in characters. */
const PIECE = 1 << 16;

/** A shard's list while it is being written. */
class ShardList {
  readonly #path: string;
  readonly #file: number;
  readonly #articles: SharedArticles;
  readonly #hash: Hash = createHash("sha256");
  #waiting = "";

  constructor(path: string, articles: SharedArticles) {
    this.#path = path;
    this.#file = openSync(path, "wx");
    this.#articles = articles;
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

  #send(item: unknown): { text: string; places: readonly FilePlace[] } {
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

  /** Returns the list's hash. */
  close(): string {
    this.#flush();
    closeSync(this.#file);
    return this.#hash.digest("hex");
  }
}

/** Loads the work of a shard. Throws if files are missing or damaged. */
export function loadWork(parts: PartsFolder, { hashes, articlesSize }: Plan, shard: Shard): ShardWork {
  const dir = folderOf(parts);
  const damaged = (name: string) =>
    new UsageError(
      `${parts.shown}/plan/${name} is missing or damaged; copy it again, or remove ${parts.shown}/plan and start with digest join ${parts.shown}`,
    );
  const load = (name: string, hash: string | undefined) => {
    try {
      const bytes = readFileSync(join(dir, name));
      if (shortHash(bytes, 64) === hash) return bytes;
    } catch {
      // Reported below.
    }
    throw damaged(name);
  };
  // Too large to read as a whole.
  if (statSync(join(dir, ARTICLES), { throwIfNoEntry: false })?.size !== articlesSize) throw damaged(ARTICLES);
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
  const shared = new SharedArrayBuffer(pieces.length);
  new Uint8Array(shared).set(pieces);
  return {
    ...{ pages, cards, indexes },
    articlesPath: join(dir, ARTICLES),
    secretPieces: SortedNumbers.in(new Float64Array(shared)),
  };
}

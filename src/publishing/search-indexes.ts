import { join } from "node:path";
import { z } from "zod";
import type { Digest } from "../digest/build-digest.ts";
import { type SearchShard, searchShards } from "../digest/search-shards.ts";
import { groupBy } from "../lib/group-by.ts";
import { shortHash } from "../lib/hash.ts";
import { deleteOtherEntries, loadEntry, saveEntry } from "../lib/store.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { type IndexFile, indexRecords } from "../search/index-records.ts";
import { type SearchedPage, type SearchRecord, searchRecord } from "../search/search-record.ts";
import { type DetailOf, withDetails } from "../seeds/cache/details-in.ts";
import { holdsPiece, longRunsIn, type Pieces, piecesIn } from "../seeds/secured.ts";
import type { Site } from "../site/site.ts";
import { LeakError } from "./leak-error.ts";
import type { RecordedPage, SiteRecord } from "./site-record.ts";
import { type StagedPage, type Staging, stagePages } from "./stage-pages.ts";

export interface IndexOptions {
  /** The folder of the cache. */
  readonly cacheDir: string;
  /** Identifies the program. */
  readonly version: string;
  readonly record: SiteRecord;
  /** True if a file in the output folder is as the last build left it. */
  readonly stands: (file: RecordedPage) => boolean;
  readonly secretPieces: Pieces;
}

/** The index of a shard, as needed for the site. */
export interface ShardIndex {
  readonly name: string;
  /** Identifies everything the index depends on. */
  readonly key: string;
  /** Its files if they are up to date, or undefined if the index must be written. */
  readonly standing?: readonly RecordedPage[];
  readonly files?: readonly IndexFile[];
}

/** Builds the indexes of a site's shards that have changed, from the cache if possible. */
export async function indexArticles(digest: Digest, options: IndexOptions): Promise<readonly ShardIndex[]> {
  if (!digest.site.search) return [];
  const { cacheDir, version, record, stands } = options;
  const recorded = groupBy(record.values(), ({ key }) => key);
  const indexes: ShardIndex[] = [];
  for (const shard of searchShards(digest)) {
    const { name } = shard;
    const key = keyOfIndex(shard, digest, version);
    const standing = recorded.get(key);
    if (standing?.every(stands)) indexes.push({ name, key, standing });
    else
      indexes.push({
        name,
        key,
        files: keptIndex(cacheDir, key) ?? (await reindex(shard, key, digest, options)),
      });
  }
  deleteOtherEntries(
    storeOf(cacheDir),
    indexes.map(({ key }) => key),
  );
  return indexes;
}

/** Identifies everything that a shard's index depends on. */
export function keyOfIndex({ name, pages }: SearchShard, { site }: Pick<Digest, "site">, version: string): string {
  const articles = pages.map(({ article, topics }) => [article.version, topics.map((topic) => topic.name)]);
  return `search-${shortHash(JSON.stringify([version, site.language, site.text, site.paths.undated, name, articles]), 32)}`;
}

async function reindex(
  shard: SearchShard,
  key: string,
  { site }: Digest,
  { cacheDir, secretPieces }: IndexOptions,
): Promise<readonly IndexFile[]> {
  const files = await makeIndex(shard.pages, site, cacheDir, secretPieces);
  const entries = files.map(({ path, bytes }) => ({ path, size: bytes.length }));
  saveEntry(storeOf(cacheDir), key, entries, ...files.map(({ bytes }) => bytes));
  return files;
}

/** The cached index with this key. Undefined if there is none or it is damaged. */
function keptIndex(cacheDir: string, key: string): readonly IndexFile[] | undefined {
  const index = loadEntry(storeOf(cacheDir), key);
  let at = 0;
  return (
    index &&
    entriesOf.parse(index.facts).map(({ path, size }) => {
      at += size;
      return { path, bytes: index.bytes.subarray(at - size, at) };
    })
  );
}

const entriesOf = z.array(z.object({ path: z.string(), size: z.number() }));

function storeOf(cacheDir: string): string {
  return join(cacheDir, "search");
}

/** Builds the index of articles, whose details are in `cacheDir`. Throws `LeakError` if it would contain private text. */
export async function makeIndex(
  pages: readonly SearchedPage[],
  site: Site,
  cacheDir: string,
  secretPieces: Pieces,
): Promise<readonly IndexFile[]> {
  return await withDetails(cacheDir, async (detailOf) => indexRecords(recordsOf(pages, site, detailOf, secretPieces)));
}

/** The records of articles, oldest first. Lazy, because their texts are large. */
function* recordsOf(
  pages: readonly SearchedPage[],
  site: Site,
  detailOf: DetailOf,
  secretPieces: Pieces,
): Generator<SearchRecord> {
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index];
    if (page === undefined) continue;
    const record = searchRecord(site, page, detailOf(page.article));
    const { head, topics, texts } = record;
    const printed = [head.title, head.outlet ?? "", ...topics, ...texts].flatMap(longRunsIn);
    const leaking = printed.filter((run) => holdsPiece(run, secretPieces));
    if (leaking.length > 0)
      throw new LeakError(
        `The index of ${head.url}`,
        leaking.flatMap((run) => piecesIn(encodeUtf8(run), secretPieces)),
      );
    yield record;
  }
}

/** Stages the files of indexes that differ from those in the output folder. */
export function stageIndexes(
  indexes: readonly ShardIndex[],
  staging: Staging,
): {
  readonly staged: readonly StagedPage[];
  /** Files that are kept. */
  readonly unchanged: readonly string[];
  /** All files of all indexes, for the site's record. */
  readonly recorded: readonly RecordedPage[];
} {
  const contents = new Map<string, Uint8Array>();
  const keys = new Map<string, string>();
  for (const { name, key, files = [] } of indexes) {
    for (const { path, bytes } of files) {
      contents.set(`search/${name}/${path}`, bytes);
      keys.set(`search/${name}/${path}`, key);
    }
  }
  const staged = stagePages(contents, staging);
  const kept = indexes.flatMap(({ standing = [] }) => standing);
  const fresh = staged.map(({ aside: _, ...file }) => ({ ...file, key: keys.get(file.file) ?? "" }));
  return { staged, unchanged: kept.map(({ file }) => file), recorded: [...kept, ...fresh] };
}

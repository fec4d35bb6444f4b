import type { Digest } from "../digest/build-digest.ts";
import { type SearchShard, searchShards } from "../digest/search-shards.ts";
import { shortHash } from "../lib/hash.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { type IndexFile, indexRecords } from "../search/index-records.ts";
import { searchRecord } from "../search/search-record.ts";
import { detailsIn } from "../seeds/cache/details-in.ts";
import { holdsPiece, longRunsIn, type Pieces, piecesIn } from "../seeds/secured.ts";
import { LeakError } from "./leak-error.ts";
import { keepIndex, keptIndex, tidyIndexes } from "./search-cache.ts";
import type { RecordedPage, SiteRecord } from "./site-record.ts";
import { type StagedPage, type Staging, stagePages } from "./stage-pages.ts";

export interface IndexOptions {
  /** The folder of the cache. */
  readonly cacheDir: string;
  /** Stands for the program. */
  readonly version: string;
  readonly record: SiteRecord;
  /** Whether a file of the output folder is as the last build left it. */
  readonly stands: (file: RecordedPage) => boolean;
  readonly secretPieces: Pieces;
}

/** The index of a shard as the site is to hold it. */
export interface ShardIndex {
  readonly name: string;
  /** Stands for everything the index is made of. */
  readonly key: string;
  /** The files that stand already; undefined where the index is to be written. */
  readonly standing?: readonly RecordedPage[];
  readonly files?: readonly IndexFile[];
}

/** Indexes the shards of a site that are not as they should be: what stands is left, what the cache holds is taken from it. */
export async function indexArticles(digest: Digest, options: IndexOptions): Promise<readonly ShardIndex[]> {
  if (!digest.site.search) return [];
  const { cacheDir, version, record, stands } = options;
  const recorded = byKey(record);
  const indexes: ShardIndex[] = [];
  for (const shard of searchShards(digest)) {
    const { name } = shard;
    const key = keyOf(shard, digest, version);
    const standing = recorded.get(key);
    if (standing?.every(stands)) indexes.push({ name, key, standing });
    else
      indexes.push({
        name,
        key,
        files: keptIndex(cacheDir, name, key) ?? indexAnew(shard, key, digest, options),
      });
  }
  tidyIndexes(cacheDir, indexes);
  return indexes;
}

function byKey(record: SiteRecord): ReadonlyMap<string, readonly RecordedPage[]> {
  const found = new Map<string, RecordedPage[]>();
  for (const page of record.values()) {
    const others = found.get(page.key) ?? [];
    others.push(page);
    found.set(page.key, others);
  }
  return found;
}

function keyOf({ name, pages }: SearchShard, { site }: Digest, version: string): string {
  const articles = pages.map(({ article, topics }) => [article.version, topics.map((topic) => topic.name)]);
  return `search-${shortHash(JSON.stringify([version, site.language, site.text, site.paths.undated, name, articles]), 32)}`;
}

function indexAnew(
  { name, pages }: SearchShard,
  key: string,
  { site }: Digest,
  { cacheDir, secretPieces }: IndexOptions,
): readonly IndexFile[] {
  const detailOf = detailsIn(cacheDir);
  const records = pages.map((page) => searchRecord(site, page, detailOf(page.article)));
  for (const { url, title, outlet = "", topics = [], text, unshown = "" } of records) {
    const printed = [title, outlet, ...topics, text, unshown].flatMap(longRunsIn);
    const leaking = printed.filter((run) => holdsPiece(run, secretPieces));
    if (leaking.length > 0)
      throw new LeakError(
        `The index of ${url}`,
        leaking.flatMap((run) => piecesIn(encodeUtf8(run), secretPieces)),
      );
  }
  const files = indexRecords(records);
  keepIndex(cacheDir, name, key, files);
  return files;
}

/** Writes the files of indexes aside that differ from what the output folder holds. */
export function stageIndexes(
  indexes: readonly ShardIndex[],
  staging: Staging,
): {
  readonly staged: readonly StagedPage[];
  /** Files that stay as they are. */
  readonly unchanged: readonly string[];
  /** All files of all indexes, for the record of the site. */
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

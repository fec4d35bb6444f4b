import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cardLook } from "../../digest/card.ts";
import { groupBy } from "../../lib/group-by.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { settleAll } from "../../lib/settle-all.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { discard } from "../../lib/write-cache-file.ts";
import type { SearchedPage } from "../../search/search-record.ts";
import { DamagedCache } from "../../seeds/cache/damaged-cache.ts";
import { readItem } from "../item-text.ts";
import { isLeak, LeakError } from "../leak-error.ts";
import { refuseTwice } from "../plan-site.ts";
import type { ReadFolderOptions } from "../read-folder.ts";
import { makeIndex, type ShardIndex, stageIndexes } from "../search-indexes.ts";
import { withSharedArticles } from "../shared-articles.ts";
import { splitJobs } from "../split-jobs.ts";
import { stageByName } from "../stage-by-name.ts";
import type { StagedPage, Staging } from "../stage-pages.ts";
import { FEW_PAGES, thisThread, type WorkerPool } from "../worker-pool.ts";
import { discardLeftovers } from "./discard-leftovers.ts";
import { type Content, openPart, type Part, type PartEntry, pathOfPart, writePart } from "./part-file.ts";
import { loadWork, type PartPage, type Plan, type ShardWork } from "./plan-folder.ts";
import { readingsIn } from "./readings.ts";
import type { PartsFolder, Shard } from "./shard.ts";

export interface MakePartOptions extends Pick<ReadFolderOptions, "site" | "onProgress"> {
  readonly parts: PartsFolder;
  readonly shard: Shard;
  readonly plan: Plan;
}

/** A shard's part of the site. */
export interface MadePart {
  /** Number of files in it. */
  readonly files: number;
  /** Number of files that were made rather than reused. */
  readonly made: number;
  /** Number of pages and indexes that would print private text. The next plan refuses those seeds. */
  readonly leaks: number;
}

const CARDS_AT_ONCE = 50;

/**
 * Builds a shard's part from the plan and the readings alone, reusing files of its previous part with the same key. Throws if a
 * required reading is missing or damaged.
 */
export async function makePart(options: MakePartOptions, pool: WorkerPool): Promise<MadePart> {
  const { parts, shard, plan } = options;
  const path = pathOfPart(parts, shard);
  const work = loadWork(parts, plan, shard);
  const earlier = openPart(path);
  const dir = `${path}.${process.pid}.making`;
  discardLeftovers(dirname(path), basename(path));
  makeFolder(dir);
  try {
    refuseTwice(work.pages);
    const byKey = groupBy(earlier?.entries ?? [], ({ key }) => key);
    const kept = new Map(
      [...work.pages, ...work.cards, ...work.indexes].map(({ key }) => [key, keptOf(earlier, byKey.get(key))] as const),
    );
    const lacks = ({ key }: { readonly key: string }) => kept.get(key)?.length === 0;
    const lacking = {
      ...work,
      pages: work.pages.filter(lacks),
      cards: work.cards.filter(lacks),
      indexes: work.indexes.filter(lacks),
    };
    const { made, leaks } = await makeLacking(lacking, dir, options, pool);
    const contents = [...[...kept.values()].flat(), ...made];
    writePart(path, { plan: plan.id, leaks: [...new Set(leaks.flat())] }, contents);
    return { files: contents.length, made: made.length, leaks: leaks.length };
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    const { shown } = parts;
    throw new UsageError(
      `a reading in ${shown}/readings is missing or damaged; copy those of all shards, or remove that folder and start over`,
    );
  } finally {
    earlier?.close();
    discard(dir);
  }
}

/** Undamaged files with a key from the previous part. */
function keptOf(earlier: Part | undefined, entries: readonly PartEntry[] = []): readonly Content[] {
  if (entries.some((entry) => earlier?.read(entry) === undefined)) return [];
  return entries.map((entry) => ({ ...entry, read: () => earlier?.read(entry) ?? Buffer.of() }));
}

async function makeLacking(
  { pages, cards, indexes, articlesPath, secretPieces }: ShardWork,
  dir: string,
  { site, parts, onProgress }: MakePartOptions,
  pool: WorkerPool,
): Promise<{ readonly made: readonly Content[]; readonly leaks: readonly (readonly number[])[] }> {
  const cacheDir = readingsIn(parts);
  const stagingOf = (prefix: string): Staging => ({ outputDir: dir, dir, prefix, standing: new Set() });
  const leaks: (readonly number[])[] = [];
  const build = randomUUID();
  let done = 0;
  const makeJob = async (job: readonly PartPage[], at: number): Promise<readonly StagedPage[]> => {
    const common = { build, site, cacheDir, articlesPath, secretPieces: secretPieces.memory };
    const makers = pages.length < FEW_PAGES ? thisThread : pool;
    const result = await makers.makePages(() => ({ ...common, pages: job, staging: stagingOf(String(at)) }));
    if (result === "damaged") throw new DamagedCache();
    done += job.length;
    onProgress?.("pages", done, pages.length);
    if (!isLeak(result)) return result;
    leaks.push(result.pieces);
    return [];
  };
  const staged = (await settleAll(splitJobs(pages).map(makeJob))).flat();
  const made: ShardIndex[] = [];
  for (const { name, key, text, places } of indexes) {
    const searched = withSharedArticles(articlesPath, (articleAt) => readSearched(text, places.map(articleAt)));
    try {
      made.push({ name, key, files: await makeIndex(searched, site, cacheDir, secretPieces) });
    } catch (error) {
      if (!(error instanceof LeakError)) throw error;
      leaks.push(error.pieces);
    }
  }
  const drawn = await stageByName(
    new Map(cards.map(({ file, card }) => [file, card])),
    (some, staging) => pool.drawCards({ cards: some, look: cardLook(site.theme), cacheDir: dir, staging }),
    {
      record: new Map(),
      stands: () => false,
      staging: stagingOf("cards"),
      atOnce: CARDS_AT_ONCE,
      onProgress: (drawn, all) => onProgress?.("cards", drawn, all),
    },
  );
  const search = stageIndexes(made, stagingOf("search"));
  const keys = new Map([...pages, ...search.recorded, ...drawn.recorded].map(({ file, key }) => [file, key]));
  return {
    made: [...staged, ...search.staged, ...drawn.staged].map(({ file, aside = "" }) => ({
      file,
      key: keys.get(file) ?? "",
      read: () => readFileSync(join(dir, aside)),
    })),
    leaks,
  };
}

function readSearched(text: string, articles: readonly SearchedPage["article"][]): readonly SearchedPage[] {
  const pages = readItem({ text, articles });
  return Array.isArray(pages) ? pages : [];
}

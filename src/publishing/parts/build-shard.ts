import { availableParallelism } from "node:os";
import { shortHash } from "../../lib/hash.ts";
import type { Instant } from "../../lib/instant.ts";
import { UsageError } from "../../lib/usage-error.ts";
import type { SeedFolder } from "../../seeds/seed-file.ts";
import type { Site } from "../../site/site.ts";
import { type ReadFolderOptions, readingSubject } from "../read-folder.ts";
import { withWorkerPool } from "../worker-pool.ts";
import { type MadePart, makePart } from "./make-part.ts";
import { loadPlan } from "./plan-folder.ts";
import { readShard } from "./read-shard.ts";
import type { PartsFolder, Shard } from "./shard.ts";

export interface ShardOptions extends Omit<ReadFolderOptions, "cache"> {
  readonly parts: PartsFolder;
  readonly shard: Shard;
  /** Stands for the program. */
  readonly version: string;
  readonly now: Instant;
  readonly drafts: boolean;
}

/** What a shard did. */
export interface BuiltShard {
  /** How many seeds are its own, and how many of them its earlier part knew. */
  readonly count: number;
  readonly cached: number;
  /** What it made; undefined where there is no plan of what was read yet. */
  readonly made?: MadePart;
}

/**
 * Does what a shard can do: it reads its seeds and, where `joinParts` has left a plan of the very same readings, makes its
 * share of the site. It may be repeated, and be killed, at any time.
 */
export async function buildShard(options: ShardOptions): Promise<BuiltShard> {
  const { parts, shard, version, site, seeds, drafts, threads = availableParallelism() } = options;
  refuseLocalPictures(site);
  const plan = loadPlan(parts);
  if (plan !== undefined && plan.subject !== planSubject(version, site, seeds, drafts)) {
    const { shown } = parts;
    throw new UsageError(
      `the plan in ${shown} is of another program or other settings; use those of digest join, or remove ${shown}/plan to begin again`,
    );
  }
  return await withWorkerPool(threads, async (pool) => {
    const subject = partSubject(version, site, seeds);
    const isInUse = ({ id }: { readonly id: string }) =>
      plan?.readings.length === shard.of && plan.readings[shard.number - 1] === id;
    const { part, count, cached } = await readShard({ ...options, subject, isInUse }, pool);
    if (plan === undefined || !isInUse(part)) return { count, cached };
    return { count, cached, made: await makePart({ ...options, plan }, pool) };
  });
}

/** Copies of pictures are fetched once for the whole site. */
export function refuseLocalPictures({ images }: Site): void {
  if (images === "local")
    throw new UsageError(
      `a site with images: "local" cannot be built in shards; use images: "linked", or digest build`,
    );
}

/** Stands for all that readings depend on besides the seeds. The place of the folder may differ from machine to machine. */
export function partSubject(version: string, site: Site, { shown }: SeedFolder): string {
  return shortHash(JSON.stringify([version, readingSubject({ path: "", shown }, site), shown]), 16);
}

/** Stands for all that a plan depends on besides the readings. */
export function planSubject(version: string, site: Site, seeds: SeedFolder, drafts: boolean): string {
  return shortHash(JSON.stringify([partSubject(version, site, seeds), site, drafts]), 16);
}

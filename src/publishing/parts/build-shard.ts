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
  /** Identifies the program. */
  readonly version: string;
  readonly now: Instant;
  readonly drafts: boolean;
}

/** The result of building a shard. */
export interface BuiltShard {
  /** Number of its seeds, and how many of them its previous part already contained. */
  readonly count: number;
  readonly cached: number;
  /** Its part of the site. Undefined if there is no plan for these readings yet. */
  readonly made?: MadePart;
}

/**
 * Runs a shard: reads its seeds and, if `joinParts` has left a plan for exactly these readings, builds its share of the site. It
 * can be repeated and killed at any time.
 */
export async function buildShard(options: ShardOptions): Promise<BuiltShard> {
  const { parts, shard, version, site, seeds, drafts, threads = availableParallelism() } = options;
  refuseLocalPictures(site);
  const plan = loadPlan(parts);
  if (plan !== undefined && plan.subject !== planSubject(version, site, seeds, drafts)) {
    const { shown } = parts;
    throw new UsageError(
      `the plan in ${shown} comes from another version or other settings; use those of digest join, or remove ${shown}/plan to start over`,
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

/** Identifies everything that readings depend on besides the seeds. The folder's location may differ between machines. */
export function partSubject(version: string, site: Site, { shown }: SeedFolder): string {
  return shortHash(JSON.stringify([version, readingSubject({ path: "", shown }, site), shown]), 16);
}

/** Identifies everything that a plan depends on besides the readings. */
export function planSubject(version: string, site: Site, seeds: SeedFolder, drafts: boolean): string {
  return shortHash(JSON.stringify([partSubject(version, site, seeds), site, drafts]), 16);
}

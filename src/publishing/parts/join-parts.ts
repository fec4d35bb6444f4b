import { join } from "node:path";
import { newestOf } from "../../lib/instant.ts";
import { SortedNumbers } from "../../lib/sorted-numbers.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { readingsOnDisk } from "../../seeds/cache/readings-on-disk.ts";
import { listSeeds } from "../../seeds/list-seeds.ts";
import { makeReading, type Reading, refuseExposed } from "../../seeds/read-seeds.ts";
import type { BuildOptions } from "../build-options.ts";
import { withFutureReports } from "../future-reports.ts";
import { listReading } from "../list-reading.ts";
import type { Build } from "../publish-listed.ts";
import { saveMemory } from "../read-folder.ts";
import { SharedArticles } from "../shared-articles.ts";
import { partSubject, planSubject, refuseLocalPictures } from "./build-shard.ts";
import { openPart, pathOfPart } from "./part-file.ts";
import { loadPlan, type Plan, removePlan, writePlan } from "./plan-folder.ts";
import { type MadeShard, publishParts } from "./publish-parts.ts";
import { joinReadings, loadReadings, type ReadingPart } from "./readings.ts";
import { commandFor, formatShards, type PartsFolder } from "./shard.ts";

/** The site's time is that of the shards. */
export interface JoinOptions extends Omit<BuildOptions, "now" | "cache"> {
  readonly parts: PartsFolder;
  /** Identifies the program. */
  readonly version: string;
}

/** The result of `joinParts`: the site, or the plan from which the shards build it. */
export type Joined = { readonly build: Build } | { readonly planned: PlannedShards };

export interface PlannedShards {
  readonly shards: number;
  readonly pages: number;
  /** True if the shards must build again because pages of the previous plan would have printed private text. */
  readonly isAgain: boolean;
}

/**
 * Plans a site from what its shards have read or, if there is already a plan for that and all shards have built their parts,
 * publishes the site. Throws if a part is missing, damaged or foreign.
 */
export async function joinParts(options: JoinOptions): Promise<Joined> {
  const { parts, version, site, seeds, drafts } = options;
  refuseLocalPictures(site);
  const readings = loadReadings(parts, partSubject(version, site, seeds));
  const head = { subject: planSubject(version, site, seeds, drafts), readings: readings.map(({ id }) => id) };
  const plan = loadPlan(parts);
  const isCurrent = plan?.subject === head.subject && plan.readings.join() === head.readings.join();
  if (plan === undefined || !isCurrent) return await replan(options, readings, head, []);
  const made = madeBy(parts, readings, plan);
  const leaks = made.flatMap(({ leaks }) => leaks).filter((piece) => !plan.printed.includes(piece));
  if (leaks.length > 0) return await replan(options, readings, head, [...plan.printed, ...leaks]);
  const shared = new SharedArticles(join(parts.path, `articles.${process.pid}`));
  shared.hide();
  const { listed, times, dated } = withoutPieces(await list(options, readings, plan.printed, shared));
  const build = await publishParts(dated, listed, times, parts, made);
  removePlan(parts);
  return { build };
}

/** The parts that all shards built for a plan. Throws if one is missing. */
function madeBy(
  parts: PartsFolder,
  readings: readonly ReadingPart[],
  plan: Plan,
): readonly (MadeShard & { readonly leaks: readonly number[] })[] {
  const made = readings.flatMap(({ shard }) => {
    const part = openPart(pathOfPart(parts, shard));
    part?.close();
    return part?.plan === plan.id ? { shard, files: part.entries.length, leaks: part.leaks } : [];
  });
  const isMade = new Set(made.map(({ shard }) => shard));
  const missing = readings.flatMap(({ shard }) => (isMade.has(shard) ? [] : shard));
  const [first] = missing;
  if (first === undefined) return made;
  const cure = `run ${commandFor(first, parts)}${missing.length === 1 ? "" : ", and so on"}`;
  const what = "what this plan needs is missing or damaged";
  throw new UsageError(`${parts.shown}/pages: of ${formatShards(missing)}, ${what}; ${cure}`);
}

/** Frees the memory of private pieces, for which the shards have searched what they made. */
function withoutPieces({ listed, ...rest }: Awaited<ReturnType<typeof list>>) {
  const { reading, digest } = listed;
  return { listed: { reading: { ...reading, secretPieces: SortedNumbers.of([], () => []) }, digest }, ...rest };
}

async function replan(
  options: JoinOptions,
  readings: readonly ReadingPart[],
  head: Pick<Plan, "subject" | "readings">,
  printed: readonly number[],
): Promise<Joined> {
  const pages = await writePlan(
    options.parts,
    async (shared) => (await list(options, readings, printed, shared)).listed,
    { ...head, printed, version: options.version },
  );
  return { planned: { shards: readings.length, pages, isAgain: printed.length > 0 } };
}

/** Loads all readings and makes a digest of them, with most of it on disk. */
async function list(
  options: JoinOptions,
  readings: readonly ReadingPart[],
  printed: readonly number[],
  { keep }: SharedArticles,
) {
  const started = performance.now();
  const now = newestOf(readings.map((reading) => reading.now)) ?? "";
  const dated = { ...options, now };
  const { seeds, site } = options;
  const reading = await withFutureReports(await readJoined(options, readings, printed), seeds, { now, ...site });
  const read = performance.now();
  return { listed: listReading(reading, dated, keep), times: { started, read }, dated };
}

/** Joins the readings of all seeds in the folder, without opening seeds. */
async function readJoined(
  { parts, seeds }: JoinOptions,
  parted: readonly ReadingPart[],
  printed: readonly number[],
): Promise<Reading> {
  const listing = await listSeeds(seeds);
  saveMemory(listing.entries.length);
  const keep = readingsOnDisk(join(parts.path, `readings.${process.pid}`));
  const accepted = refuseExposed(seeds, joinReadings(parts, parted, listing.entries, keep), printed);
  return { cached: listing.entries.length, ...makeReading(seeds, listing, accepted) };
}

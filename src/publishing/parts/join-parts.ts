import { join } from "node:path";
import { newestOf } from "../../lib/instant.ts";
import { UsageError } from "../../lib/usage-error.ts";
import { type Reading, readSeeds } from "../../seeds/read-seeds.ts";
import type { BuildOptions } from "../build-options.ts";
import { withFutureReports } from "../future-reports.ts";
import { listPages } from "../list-pages.ts";
import { type Build, publishListed } from "../publish-listed.ts";
import { readingOf } from "../read-folder.ts";
import { partSubject, planSubject, refuseLocalPictures } from "./build-shard.ts";
import { openPart, pathOfPart } from "./part-file.ts";
import { type OpenPart, partMakers } from "./part-makers.ts";
import { loadPlan, type Plan, removePlan, writePlan } from "./plan-folder.ts";
import { joinReadings, loadReadings, type ReadingPart, readingsIn } from "./readings.ts";
import { commandFor, describeShards, type PartsFolder } from "./shard.ts";

/** The time of the site is that of the shards. */
export interface JoinOptions extends Omit<BuildOptions, "now" | "cache"> {
  readonly parts: PartsFolder;
  /** Stands for the program. */
  readonly version: string;
}

/** What `joinParts` did: the site, or the plan by which the shards make it. */
export type Joined = { readonly build: Build } | { readonly planned: PlannedShards };

export interface PlannedShards {
  readonly shards: number;
  readonly pages: number;
  /** Whether the shards have to make it once more, since pages of the last plan would have printed private text. */
  readonly isAgain: boolean;
}

/**
 * Makes the plan of a site from what its shards have read; or, where that plan lies there and all shards have made their parts
 * of it, the site. Throws where a part is missing, damaged or foreign.
 */
export async function joinParts(options: JoinOptions): Promise<Joined> {
  const { parts, version, site, seeds, drafts } = options;
  refuseLocalPictures(site);
  const readings = loadReadings(parts, partSubject(version, site, seeds));
  const head = { subject: planSubject(version, site, seeds, drafts), readings: readings.map(({ id }) => id) };
  const plan = loadPlan(parts);
  const isCurrent = plan?.subject === head.subject && plan.readings.join() === head.readings.join();
  if (plan === undefined || !isCurrent) return await planAnew(options, readings, head, []);
  const made = openParts(parts, readings, plan);
  try {
    const leaks = made.flatMap(({ part }) => part.leaks).filter((piece) => !plan.printed.includes(piece));
    if (leaks.length > 0) return await planAnew(options, readings, head, [...plan.printed, ...leaks]);
    const { listed, times, dated } = await list(options, readings, plan.printed);
    const folders = { recordDir: parts.path, picturesDir: join(parts.path, "pictures") };
    const build = await publishListed(dated, listed, times, folders, partMakers(made, parts, dated, version));
    removePlan(parts);
    return { build };
  } finally {
    for (const { part } of made) part.close();
  }
}

/** Opens what all shards have made by a plan. Throws where one has not. */
function openParts(parts: PartsFolder, readings: readonly ReadingPart[], plan: Plan): readonly OpenPart[] {
  const opened = readings.map(({ shard }) => ({ shard, part: openPart(pathOfPart(parts, shard)) }));
  const made = opened.flatMap(({ shard, part }) => (part?.plan === plan.id ? { shard, part } : []));
  const missing = opened.flatMap(({ shard, part }) => (part?.plan === plan.id ? [] : shard));
  const [first] = missing;
  if (first === undefined) return made;
  for (const { part } of opened) part?.close();
  const cure = `run ${commandFor(first, parts)}${missing.length === 1 ? "" : ", and so on"}`;
  const what = "what is made by this plan is missing or damaged";
  throw new UsageError(`${parts.shown}/pages: of ${describeShards(missing)}, ${what}; ${cure}`);
}

async function planAnew(
  options: JoinOptions,
  readings: readonly ReadingPart[],
  head: Pick<Plan, "subject" | "readings">,
  printed: readonly number[],
): Promise<Joined> {
  const { listed } = await list(options, readings, printed);
  writePlan(options.parts, listed, { ...head, printed, version: options.version });
  return { planned: { shards: readings.length, pages: listed.planned.length, isAgain: printed.length > 0 } };
}

/** Reads what the shards have read, and plans the site. */
async function list(options: JoinOptions, readings: readonly ReadingPart[], printed: readonly number[]) {
  const started = performance.now();
  const now = newestOf(readings.map((reading) => reading.now)) ?? "";
  const dated = { ...options, now };
  const { seeds, site, version } = options;
  const reading = await withFutureReports(await readJoined(options, readings, printed), seeds, { now, ...site });
  const read = performance.now();
  return { listed: listPages(reading, dated, version), times: { started, read }, dated };
}

/** The readings of all seeds of the folder: no seed is opened for them. */
async function readJoined(
  { parts, seeds, site }: JoinOptions,
  parted: readonly ReadingPart[],
  printed: readonly number[],
): Promise<Reading> {
  const { readings, count, keyOf } = joinReadings(parts, parted);
  return await readSeeds(seeds, {
    ...readingOf(site),
    printed,
    cacheDir: readingsIn(parts),
    cache: { readings, count },
    readerFor:
      () =>
      async ({ entries }) =>
        entries.map(({ name }) => keyOf(name)),
  });
}

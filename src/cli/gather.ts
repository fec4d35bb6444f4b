import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { tookLock } from "../desk/locked.ts";
import type { Fetch } from "../gathering/gather-page.ts";
import { gatherSources } from "../gathering/gather-sources.ts";
import { libraryOf } from "../gathering/library.ts";
import type { MadeSeed } from "../gathering/make-seed.ts";
import type { Poll } from "../gathering/poll-source.ts";
import { UsageError } from "../lib/usage-error.ts";
import { replaceFile } from "../lib/write-file.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { healthKey } from "../sources/health.ts";
import type { Source } from "../sources/source.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { joinStories } from "./cluster.ts";
import { formatProblems } from "./format-build.ts";
import { formatPoll, formatTotal } from "./format-gather.ts";
import { renderSummary } from "./gather-summary.ts";
import { handleSignals, type StopRequest } from "./handle-signals.ts";
import { here } from "./here.ts";
import { keepGathered, keepHealth, loadGathered, loadHealth, loadSources } from "./load-sources.ts";
import type { Project } from "./open-project.ts";
import { showCount } from "./show-count.ts";
import type { Terminal } from "./terminal.ts";
import { writeMade } from "./write-made.ts";

/** Options of `digest gather` as typed. */
export interface GatherFlags {
  readonly atOnce: number;
  readonly minutes: number;
  /** A file for a summary in Markdown. */
  readonly summary?: string;
  readonly dryRun: boolean;
}

/**
 * Polls the sources of a digest, or those named, and writes seeds of new items. Those published at once join existing stories.
 * Returns true on failure: if no source could be read, or `sources.yaml` is invalid and names none.
 */
export async function gather(
  project: Project,
  folder: SeedFolder,
  names: readonly string[],
  flags: GatherFlags,
  { out, err }: Terminal,
  fetch: Fetch = politeFetch,
): Promise<boolean> {
  const lock = join(project.kept, "gather.lock");
  if (!tookLock(lock))
    throw new UsageError(`another digest gather is running; wait for it, or remove ${lock} if none is`);
  const orders = handleSignals();
  try {
    return await gatherAll(project, folder, names, flags, { out, err }, fetch, orders);
  } finally {
    orders.release();
    rmSync(lock, { force: true });
  }
}

async function gatherAll(
  project: Project,
  folder: SeedFolder,
  names: readonly string[],
  { atOnce, minutes, summary, dryRun }: GatherFlags,
  { out, err }: Terminal,
  fetch: Fetch,
  orders: StopRequest,
): Promise<boolean> {
  const { site } = project;
  const { sources, problems } = loadSources(project);
  if (problems.length > 0) console.error(formatProblems(problems, err));
  const asked = named(sources, names);
  const gathered = loadGathered(project);
  const { articles } = await readFolder({ seeds: folder, site, cache: cacheIn(project) });
  const bar = showCount(process.stderr, "asking sources", asked.length);
  const lines = process.stderr.isTTY ? undefined : (poll: Poll) => console.log(formatPoll(poll, out));
  let done = 0;
  let unwritable: unknown;
  // After each source, so that a killed run loses only the current one.
  let remembered = gathered.size;
  const keep = ({ source, health }: Poll) => {
    if (dryRun || unwritable !== undefined) return;
    try {
      if (gathered.size > remembered) keepGathered(project, gathered);
      remembered = gathered.size;
      if (health !== undefined) keepHealth(project, new Map([[healthKey(source), health]]));
    } catch (error) {
      unwritable = error;
    }
  };
  const polls = await gatherSources(asked, {
    ...{ site, fetch, pause, atOnce, gathered, contact: site.address, now: currentInstant() },
    ...{ library: libraryOf(articles), health: loadHealth(project), time: minutes * 60_000 },
    clock: () => (orders.isStopped() || unwritable !== undefined ? Number.POSITIVE_INFINITY : performance.now()),
    evenIfWaiting: names.length > 0,
    onMade: (_, made: MadeSeed) => {
      // A seed exists but is invalid: leave it to the curator.
      if (dryRun || existsSync(join(folder.path, made.name))) return;
      try {
        writeMade(project, folder, made);
      } catch (error) {
        unwritable ??= error;
        throw error;
      }
    },
    onPoll: (poll) => {
      bar.update(++done);
      keep(poll);
      lines?.(poll);
    },
  });
  bar.stop();
  if (lines === undefined) for (const poll of polls) console.log(formatPoll(poll, out));
  const made = polls.flatMap((poll) => poll.made);
  // Stop making requests if results cannot be written.
  if (unwritable !== undefined) throw unwritable;
  const shown = made.filter(({ head }) => head.consent === "yes").map(({ name }) => name);
  const joined = dryRun || shown.length === 0 ? [] : await joinStories(project, folder, new Set(shown));
  if (summary !== undefined) replaceFile(resolve(here, summary), renderSummary(polls, joined, problems));
  console.log(formatTotal(polls, problems, joined, dryRun, out));
  return polls.length + problems.length > 0 && polls.every(({ result }) => result === "failed");
}

function named(sources: readonly Source[], names: readonly string[]): readonly Source[] {
  if (names.length === 0) return sources;
  return names.map((name) => {
    const found = sources.find((source) => source.name.toLowerCase() === name.toLowerCase());
    if (found === undefined)
      throw new UsageError(`there is no source ${name}; choose from ${sources.map((one) => one.name).join(", ")}`);
    return found;
  });
}

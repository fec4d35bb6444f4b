import pLimit from "p-limit";
import { withRobots } from "../network/robots.ts";
import { type Health, healthKey } from "../sources/health.ts";
import type { Source } from "../sources/source.ts";
import type { Fetch } from "./gather-page.ts";
import { nothingOf, type Poll, type PollOptions, pollSource } from "./poll-source.ts";

/** Time limit for one source in milliseconds; the rest waits for the next run. */
const TIME_OF_ONE = 180_000;

export interface GatherOptions extends Omit<PollOptions, "hasTime" | "onMade"> {
  readonly health: ReadonlyMap<string, Health>;
  /** Number of sources polled concurrently. */
  readonly atOnce: number;
  /** Time limit for all sources in milliseconds; those not started by then wait for the next run. */
  readonly time: number;
  /** Current time in milliseconds, for both limits. */
  readonly clock: () => number;
  /** Waits for the given number of milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly onMade: (source: Source, ...made: Parameters<PollOptions["onMade"]>) => void;
  /** Called after each source. */
  readonly onPoll?: (poll: Poll) => void;
}

/**
 * Polls all sources, longest unpolled first: up to `atOnce` concurrently, but one request at a time per host, and in accordance
 * with robots.txt. Returns the results in the order of the list. A failure, including an internal error, does not affect other
 * sources.
 */
export async function gatherSources(sources: readonly Source[], options: GatherOptions): Promise<readonly Poll[]> {
  const { health, atOnce, time, clock, fetch, pause, onMade, onPoll = () => {} } = options;
  const polite: Fetch = (url, asked) => fetch(url, { ...asked, perHost: 1, retries: 1 });
  const obedient = withRobots(polite, pause);
  const end = clock() + time;
  const limit = pLimit(atOnce);
  const polls = new Map<Source, Poll>();
  const waited = sources.toSorted((one, other) => (askedAt(one, health) < askedAt(other, health) ? -1 : 1));
  const poll = async (source: Source): Promise<Poll> => {
    const known = health.get(healthKey(source));
    const began = clock();
    if (began >= end) return { ...nothingOf(source), result: "left", ...(known && { health: known }) };
    const hasTime = () => clock() < Math.min(end, began + TIME_OF_ONE);
    const own = {
      ...options,
      fetch: obedient,
      hasTime,
      onMade: (made: Parameters<PollOptions["onMade"]>[0]) => onMade(source, made),
    };
    return await pollSource(source, known, own).catch((error: unknown): Poll => {
      const reason = error instanceof Error ? error.message : String(error);
      const fault = { fault: `could not be read (${reason})`, cure: "try again, and report it if it keeps happening" };
      return { ...nothingOf(source), result: "failed", fault, ...(known && { health: known }) };
    });
  };
  await Promise.all(
    waited.map((source) =>
      limit(async () => {
        const done = await poll(source);
        polls.set(source, done);
        onPoll(done);
      }),
    ),
  );
  return sources.flatMap((source) => polls.get(source) ?? []);
}

/** Sources that were never polled come first. */
function askedAt(source: Source, health: ReadonlyMap<string, Health>): string {
  return health.get(healthKey(source))?.askedAt ?? "";
}

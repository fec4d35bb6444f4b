import pLimit from "p-limit";
import { withRobots } from "../network/robots.ts";
import { type Health, healthKey } from "../sources/health.ts";
import type { Source } from "../sources/source.ts";
import type { Fetch } from "./gather-page.ts";
import { type Poll, type PollOptions, pollSource } from "./poll-source.ts";

/** A source that takes longer than this, in milliseconds, goes on the next time. */
const TIME_OF_ONE = 180_000;

export interface GatherOptions extends Omit<PollOptions, "hasTime" | "onMade"> {
  readonly health: ReadonlyMap<string, Health>;
  /** How many sources are asked at the same time. */
  readonly atOnce: number;
  /** Milliseconds for all: sources that were not begun then are left for the next time. */
  readonly time: number;
  /** A clock for the two, in milliseconds. */
  readonly clock: () => number;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly onMade: (source: Source, ...made: Parameters<PollOptions["onMade"]>) => void;
  /** Is told of each source as it is done. */
  readonly onPoll?: (poll: Poll) => void;
}

/**
 * Asks all sources, those first that waited longest: at most so many at the same time, and one request at a time a host;
 * robots.txt is obeyed. Gives what became of each, in the order of the list. Whatever one does, a fault of ours included, the
 * others are asked.
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
      const fault = { fault: `could not be taken (${reason})`, cure: "try again, and report it if it stays so" };
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

function nothingOf(source: Source): Omit<Poll, "result"> {
  return { source, made: [], counts: { known: 0, refused: 0, beyond: 0, "passed over": 0 }, refused: [] };
}

/** A source that was never asked is asked first. */
function askedAt(source: Source, health: ReadonlyMap<string, Health>): string {
  return health.get(healthKey(source))?.askedAt ?? "";
}

import { join } from "node:path";
import { oneAtATime } from "../lib/one-at-a-time.ts";
import { BUNDLE } from "../lib/program.ts";
import { UsageError } from "../lib/usage-error.ts";
import { type BatchJob, type BatchResult, readBatch } from "../seeds/read-batch.ts";
import { dispatchFromBothEnds } from "./dispatch.ts";
import type { Leak } from "./leak-error.ts";
import type { PageJob } from "./make-pages.ts";
import { isRefusal } from "./refusal.ts";
import { type CardJob, drawCards } from "./share-cards.ts";
import type { StagedPage } from "./stage-pages.ts";

/** Who does the work of a build: this thread, or several. */
export interface WorkerPool {
  readonly readBatch: (job: BatchJob) => Promise<BatchResult>;
  /** Asks for the job when there is a thread for it: all jobs at once would take much memory. */
  readonly makePages: (job: () => PageJob) => Promise<readonly StagedPage[] | Leak | "damaged">;
  readonly drawCards: (job: CardJob) => Promise<readonly StagedPage[]>;
  /** Loads what makes pages, while nobody waits for it. */
  readonly getReady: () => Promise<void>;
  /** Lets its threads end, for the memory they hold; they start again where they are asked for more. */
  readonly release: () => void;
}

/** Does everything on this thread. What makes pages is loaded when there is a page to make. */
export const thisThread: WorkerPool = {
  readBatch: oneAtATime(readBatch),
  makePages: oneAtATime(async (job: () => PageJob) => (await import("./make-pages.ts")).makePages(job())),
  drawCards: oneAtATime(drawCards),
  getReady: async () => {
    await import("./make-pages.ts");
  },
  release: () => {},
};

/** Of a thread, in MB. A job needs half of it; a thread that knows no bound lets garbage lie for long. */
const MOST_MEMORY = 320;

/** Twice the usual room for what is new, in MB, so that more of it is garbage by the time V8 looks: 100 MB for some per cent of the time. */
const YOUNG_MEMORY = 96;

/** The next job of a thread reaches it while it still works on one. */
const JOBS_AT_ONCE = 2;

/**
 * Lets `work` use a pool of so many threads, and ends them. They start when there is something for them to do, and load
 * compiled code only: a program that runs from source works alone.
 */
export async function withWorkerPool<Result>(
  threads: number,
  work: (pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  if (threads < 2 || BUNDLE === undefined) return await work(thisThread);
  const filename = join(BUNDLE.dir, "publishing", "worker.js");
  let running: ReturnType<typeof start> | undefined;
  const start = async () => {
    const { Tinypool } = await import("tinypool");
    // A pool shares work out as it likes; one of a single thread has no choice.
    const pools = Array.from(
      { length: threads },
      () =>
        new Tinypool({
          filename,
          minThreads: 1,
          maxThreads: 1,
          concurrentTasksPerWorker: JOBS_AT_ONCE,
          resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
        }),
    );
    return { pools, dispatch: dispatchFromBothEnds(pools, JOBS_AT_ONCE) };
  };
  const ended: Promise<unknown>[] = [];
  const release = () => {
    if (running !== undefined)
      ended.push(running.then(({ pools }) => Promise.all(pools.map((pool) => pool.destroy()))));
    running = undefined;
  };
  const run = async (name: Exclude<keyof WorkerPool, "release">, job: () => unknown) => {
    running ??= start();
    const { dispatch } = await running;
    return await dispatch(async (pool) => await pool.run(job(), { name }));
  };
  try {
    return await work({
      readBatch: (job) => run("readBatch", () => job),
      makePages: async (job) => {
        const made = await run("makePages", job);
        if (isRefusal(made)) throw new UsageError(made.refusal);
        return made;
      },
      drawCards: (job) => run("drawCards", () => job),
      getReady: async () => {
        running ??= start();
        const { pools } = await running;
        await Promise.all(pools.map((pool) => pool.run(undefined, { name: "getReady" })));
      },
      release,
    });
  } finally {
    release();
    await Promise.all(ended);
  }
}

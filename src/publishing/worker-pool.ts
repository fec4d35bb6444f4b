import { join } from "node:path";
import { limitFunction } from "p-limit";
import { BUNDLE } from "../lib/program.ts";
import { UsageError } from "../lib/usage-error.ts";
import { type BatchJob, type BatchResult, readBatch } from "../seeds/read-batch.ts";
import { dispatchFromBothEnds } from "./dispatch.ts";
import type { Leak } from "./leak-error.ts";
import type { PageJob } from "./make-pages.ts";
import { isRefusal } from "./refusal.ts";
import { type CardJob, drawCards } from "./share-cards.ts";
import type { StagedPage } from "./stage-pages.ts";

/** For fewer pages, starting a thread takes longer than rendering them. */
export const FEW_PAGES = 400;

/** Runs the tasks of a build on this thread or on several. */
export interface WorkerPool {
  readonly readBatch: (job: BatchJob) => Promise<BatchResult>;
  /** Creates the job only when a thread is free: all jobs at once would take much memory. */
  readonly makePages: (job: () => PageJob) => Promise<readonly StagedPage[] | Leak | "damaged">;
  readonly drawCards: (job: CardJob) => Promise<readonly StagedPage[]>;
  /** Loads the rendering code in advance. */
  readonly getReady: () => Promise<void>;
  /** Ends the threads to free their memory. They restart on demand. */
  readonly release: () => void;
}

/** Runs everything on this thread. The rendering code is loaded on demand. */
export const thisThread: WorkerPool = {
  readBatch: limitFunction(readBatch, { concurrency: 1 }),
  makePages: limitFunction(async (job: () => PageJob) => (await import("./make-pages.ts")).makePages(job()), {
    concurrency: 1,
  }),
  drawCards: limitFunction(drawCards, { concurrency: 1 }),
  getReady: async () => {
    await import("./make-pages.ts");
  },
  release: () => {},
};

/** Heap limit per thread, in MB. A job needs half of it; without a limit, garbage accumulates. */
const MAX_MEMORY = 320;

/**
 * Young generation per thread in MB, twice the default: more objects die before they are promoted, which saves 100 MB for a few
 * per cent of the time.
 */
const YOUNG_MEMORY = 96;

/** Two, so that a thread need not wait for its next job. */
const JOBS_AT_ONCE = 2;

/**
 * Calls `work` with a pool of threads, and ends them afterwards. Threads start on demand and run compiled code only: when running
 * from source, everything is done on this thread.
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
    // A pool assigns tasks freely; several pools of one thread let us choose the thread.
    const pools = Array.from(
      { length: threads },
      () =>
        new Tinypool({
          filename,
          minThreads: 1,
          maxThreads: 1,
          concurrentTasksPerWorker: JOBS_AT_ONCE,
          resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
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

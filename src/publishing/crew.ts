import { join } from "node:path";
import type { Tinypool } from "tinypool";
import { BUNDLE } from "../lib/bundle.ts";
import { oneAfterAnother } from "../lib/one-after-another.ts";
import { type BatchJob, type BatchResult, readBatch } from "../seeds/read-batch.ts";
import type { PageJob } from "./make-pages.ts";
import { type CardJob, drawCards } from "./share-cards.ts";
import type { StagedPage } from "./stage-pages.ts";

/** Who does the work of a build: this thread, or several. */
export interface Crew {
  readonly readBatch: (job: BatchJob) => Promise<BatchResult>;
  readonly makePages: (job: PageJob) => Promise<readonly StagedPage[] | "damaged">;
  readonly drawCards: (job: CardJob) => Promise<readonly StagedPage[]>;
  /** Loads what makes pages, while nobody waits for it. */
  readonly getReady: () => Promise<void>;
  /** Ends its threads, for the memory they hold; they start again where they are asked for more. */
  readonly rest: () => Promise<void>;
}

/** Does everything on this thread. What makes pages is loaded when there is a page to make. */
export const alone: Crew = {
  readBatch: oneAfterAnother(readBatch),
  makePages: oneAfterAnother(async (job: PageJob) => (await import("./make-pages.ts")).makePages(job)),
  drawCards: oneAfterAnother(drawCards),
  getReady: async () => {
    await import("./make-pages.ts");
  },
  rest: async () => {},
};

/** Of a thread, in MB. A job needs half of it; a thread that knows no bound lets garbage lie for long. */
const MOST_MEMORY = 320;

/**
 * Lets `work` use a crew of so many threads, and ends them. They start when there is something for them to do, and load
 * compiled code only: a program that runs from source works alone.
 */
export async function withCrew<Result>(threads: number, work: (crew: Crew) => Promise<Result>): Promise<Result> {
  if (threads < 2 || BUNDLE === undefined) return await work(alone);
  const filename = join(BUNDLE, "publishing", "worker.js");
  let pool: Promise<Tinypool> | undefined;
  const open = async () => {
    const { Tinypool } = await import("tinypool");
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY };
    // The next job of a thread reaches it while it still works on one.
    const concurrentTasksPerWorker = 2;
    return new Tinypool({
      filename,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker,
      resourceLimits,
    });
  };
  const rest = async () => {
    const open = pool;
    pool = undefined;
    await (await open)?.destroy();
  };
  const run = async (name: keyof Crew, job?: unknown) => {
    pool ??= open();
    return (await pool).run(job, { name });
  };
  try {
    return await work({
      readBatch: (job) => run("readBatch", job),
      makePages: (job) => run("makePages", job),
      drawCards: (job) => run("drawCards", job),
      // They are handed to the threads in turn.
      getReady: async () => {
        await Promise.all(Array.from({ length: threads }, () => run("getReady")));
      },
      rest,
    });
  } finally {
    await rest();
  }
}

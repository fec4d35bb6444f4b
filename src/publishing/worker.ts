import { UsageError } from "../lib/usage-error.ts";
import type { PageJob } from "./make-pages.ts";
import type { Refusal } from "./refusal.ts";
import { thisThread } from "./worker-pool.ts";

/** The functions that other threads can call. */
export const { readBatch, drawCards, getReady } = thisThread;

export async function makePages(job: PageJob) {
  try {
    return await thisThread.makePages(() => job);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const refusal: Refusal = { refusal: error.message };
    return refusal;
  }
}

import { UsageError } from "../lib/usage-error.ts";
import { alone } from "./crew.ts";
import type { PageJob } from "./make-pages.ts";
import type { Refusal } from "./refusal.ts";

/** What another thread can be asked to do: what a crew of one does. */
export const { readBatch, drawCards, getReady } = alone;

export async function makePages(job: PageJob) {
  try {
    return await alone.makePages(() => job);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const refusal: Refusal = { refusal: error.message };
    return refusal;
  }
}

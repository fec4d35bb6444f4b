import { alone } from "./crew.ts";
import type { PageJob } from "./make-pages.ts";

/** What another thread can be asked to do: what a crew of one does. */
export const { readBatch, drawCards, getReady } = alone;

export function makePages(job: PageJob) {
  return alone.makePages(() => job);
}

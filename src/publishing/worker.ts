import type { PageJob } from "./make-pages.ts";

/** What another thread can be asked to do. A thread that only reads does not load what makes pages. */
export { readBatch } from "../seeds/read-batch.ts";
export { drawCards } from "./share-cards.ts";

export async function makePages(job: PageJob) {
  return await (await import("./make-pages.ts")).makePages(job);
}

import type { PlannedPage } from "./plan-site.ts";

/** At most so many pages are made in one go: enough for Eleventy to be worth starting, few enough to hold in memory. */
const PAGES_AT_ONCE = 1000;

/** How many bytes of details a job opens, unless one page alone opens more. A page holds about as much again. */
const BYTES_AT_ONCE = 16_000_000;

/** Cuts pages into jobs, in their order: none takes much memory, and no thread has much more to do than another. */
export function cutJobs<Planned extends Pick<PlannedPage, "opens">>(pages: readonly Planned[]): readonly Planned[][] {
  const most = Math.ceil(pages.length / Math.ceil(pages.length / PAGES_AT_ONCE));
  const jobs: Planned[][] = [];
  let job: Planned[] = [];
  let bytes = 0;
  for (const page of pages) {
    const { opens = 0 } = page;
    if (job.length === most || (job.length > 0 && bytes + opens > BYTES_AT_ONCE)) {
      jobs.push(job);
      job = [];
      bytes = 0;
    }
    job.push(page);
    bytes += opens;
  }
  return job.length === 0 ? jobs : [...jobs, job];
}

import type { PlannedPage } from "./plan-site.ts";

/** At most so many pages are made in one go: enough for Eleventy to be worth starting. */
const PAGES_AT_ONCE = 1000;

/** How many articles stand in the pages of a job, unless one page alone is made of more: some 10 MB. */
const ARTICLES_AT_ONCE = 4_000;

/** Cuts pages into jobs, in their order: none takes much memory, and no thread has much more to do than another. */
export function splitJobs<Planned extends Pick<PlannedPage, "articles">>(
  pages: readonly Planned[],
): readonly Planned[][] {
  const most = Math.ceil(pages.length / Math.ceil(pages.length / PAGES_AT_ONCE));
  const jobs: Planned[][] = [];
  let job: Planned[] = [];
  let articles = 0;
  for (const page of pages) {
    if (job.length === most || (job.length > 0 && articles + page.articles > ARTICLES_AT_ONCE)) {
      jobs.push(job);
      job = [];
      articles = 0;
    }
    job.push(page);
    articles += page.articles;
  }
  return job.length === 0 ? jobs : [...jobs, job];
}

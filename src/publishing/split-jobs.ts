import type { PlannedPage } from "./plan-site.ts";

/** Maximum number of pages per job: enough to make starting Eleventy worthwhile. */
const PAGES_AT_ONCE = 1000;

/** Maximum number of articles in the pages of a job, about 10 MB, unless a single page has more. */
const ARTICLES_AT_ONCE = 4_000;

/** Divides pages into jobs, in order, so that no job takes much memory and all have similar amounts of work. */
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

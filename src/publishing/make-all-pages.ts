import { randomUUID } from "node:crypto";
import { settleAll } from "../lib/settle-all.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";
import { writeItem } from "./item-text.ts";
import { isLeak, LeakError } from "./leak-error.ts";
import type { PageJob } from "./make-pages.ts";
import type { PlannedPage } from "./plan-site.ts";
import type { SharedArticles } from "./shared-articles.ts";
import { splitJobs } from "./split-jobs.ts";
import type { StagedPage } from "./stage-pages.ts";
import type { WorkerPool } from "./worker-pool.ts";

export interface MakeAllOptions extends Pick<PageJob, "site" | "cacheDir" | "secretPieces"> {
  readonly pool: Pick<WorkerPool, "makePages">;
  readonly outputDir: string;
  readonly shared: SharedArticles;
  /** A folder for this build only, on the same disk. */
  readonly staging: string;
  /** Files that exist in the output folder. */
  readonly files: ReadonlySet<string>;
  /** Called after each job with the number of finished pages. */
  readonly onProgress: (done: number) => void;
}

/** Renders pages in jobs. Throws `DamagedCache` if the cache is the reason for a failure. */
export async function makeAllPages(
  pages: readonly PlannedPage[],
  { pool, shared, outputDir, staging, files, onProgress, ...common }: MakeAllOptions,
): Promise<readonly StagedPage[]> {
  const build = randomUUID();
  const jobOf = (planned: readonly PlannedPage[], prefix: string): PageJob => {
    const standing = new Set(planned.flatMap(({ file }) => (files.has(file) ? file : [])));
    const sent = planned.map(({ kind, path, file, item }) => {
      const { text, articles } = writeItem(item);
      return { kind, path, file, text, places: articles.map((article) => shared.share(article)) };
    });
    shared.flush();
    return {
      ...common,
      build,
      pages: sent,
      articlesPath: shared.path,
      staging: { outputDir, dir: staging, prefix, standing },
    };
  };
  let done = 0;
  const made = await settleAll(
    splitJobs(pages).map(async (job, index) => {
      const result = await pool.makePages(() => jobOf(job, String(index)));
      if (result === "damaged") throw new DamagedCache();
      if (isLeak(result)) throw new LeakError(`The page ${result.file}`, result.pieces);
      done += job.length;
      onProgress(done);
      return result;
    }),
  );
  return made.flat();
}

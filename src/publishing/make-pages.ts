import type { Work } from "../pages/page.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";
import { detailsIn } from "../seeds/cache/details-in.ts";
import { longRunsIn } from "../seeds/secured.ts";
import type { Site } from "../site.ts";
import { byKind, type PlannedPage } from "./plan-site.ts";
import { renderPages } from "./render-pages.ts";
import { type StagedPage, type Staging, stagePage } from "./stage-pages.ts";

/** Some pages to make. Plain data, so that another thread can take it. */
export interface PageJob {
  readonly site: Site;
  readonly pages: readonly PlannedPage[];
  /** The folder of the cache's packs. */
  readonly cacheDir: string;
  readonly staging: Staging;
}

export interface PageResult {
  readonly staged: readonly StagedPage[];
  /** What could be a piece of a seed's private text, with a file that it stands in. */
  readonly longRuns: readonly { readonly run: string; readonly file: string }[];
}

/** Renders some pages and writes aside what differs. Returns "damaged" where the cache is. */
export async function makePages({ site, pages, cacheDir, staging }: PageJob): Promise<PageResult | "damaged"> {
  const open = detailsIn(cacheDir);
  const staged = new Map<string, StagedPage>();
  const runs = new Map<string, string>();
  let damaged = false;
  const detailOf: Work["detailOf"] = (article) => {
    try {
      return open(article);
    } catch (error) {
      damaged ||= error instanceof DamagedCache;
      throw error;
    }
  };
  try {
    await renderPages({ site, plan: byKind(pages), detailOf }, (file, text) => {
      staged.set(file, stagePage(file, text, `${staging.prefix}-${staged.size}`, staging));
      for (const run of longRunsIn(text)) runs.set(run, file);
    });
    // Eleventy calls it a success where it finds no template.
    for (const { file } of pages) if (!staged.has(file)) throw new Error(`The page ${file} was not made.`);
    return { staged: [...staged.values()], longRuns: [...runs].map(([run, file]) => ({ run, file })) };
  } catch (error) {
    // An error loses its class on the way from another thread.
    if (damaged) return "damaged";
    throw error;
  }
}

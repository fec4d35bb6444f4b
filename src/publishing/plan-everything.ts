import { rmSync } from "node:fs";
import { buildDigest } from "../digest/build-digest.ts";
import { feedItems } from "../feeds/render-feed.ts";
import type { Instant } from "../lib/instant.ts";
import type { Work } from "../pages/work.ts";
import { detailsIn } from "../seeds/cache/details-in.ts";
import type { Problem } from "../seeds/problem.ts";
import { readSeeds } from "../seeds/read-seeds.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { planSite } from "./plan-site.ts";

export interface PlanOptions {
  readonly site: Site;
  readonly seeds: SeedFolder;
  /** A folder for the articles' details. It is emptied first. */
  readonly cacheDir: string;
  readonly now: Instant;
}

/** Reads all seeds and plans all pages, for callers that render and write them themselves. */
export async function planEverything({ site, seeds, cacheDir, now }: PlanOptions): Promise<{
  readonly work: Work;
  readonly problems: readonly Problem[];
}> {
  rmSync(cacheDir, { recursive: true, force: true });
  const { articles, refused, ledger, problems } = await readSeeds(seeds, {
    options: { comments: site.comments, cleaning: site.cleaning, topics: site.topics },
    cacheDir,
  });
  const digest = buildDigest(articles, { site, now, drafts: false, refused, ledger: ledger.entries });
  return { work: { site, detailOf: detailsIn(cacheDir), items: feedItems(), plan: planSite(digest, "") }, problems };
}

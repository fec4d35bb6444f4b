import { join } from "node:path";
import { register } from "tsx/esm/api";
import { buildDigest, type Digest } from "../../src/digest/build-digest.ts";
import { PROJECT } from "../../src/lib/project.ts";
import { byKind, planSite } from "../../src/publishing/plan-site.ts";
import { type RenderedSite, renderPages } from "../../src/publishing/render-pages.ts";
import { withCache } from "../../src/publishing/with-cache.ts";
import { detailsIn } from "../../src/seeds/cache/details-in.ts";
import { type Reading, readSeeds } from "../../src/seeds/read-seeds.ts";
import type { Site } from "../../src/site.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { TEST_SITE } from "./test-site.ts";
import { writeFiles } from "./write-files.ts";

// Eleventy imports the pages by itself, past the test runner: Node must know how to read TSX here.
register({ tsconfig: join(PROJECT, "tsconfig.json") });

export interface BuildInMemoryOptions {
  /** What differs from `TEST_SITE`. */
  readonly site?: Partial<Site>;
  /** Articles dated later are withheld. */
  readonly now?: string;
  readonly drafts?: boolean;
}

export interface BuildInMemory {
  readonly reading: Reading;
  readonly digest: Digest;
  readonly pages: RenderedSite;
}

/** Builds a site of seeds given as text, by their paths inside the seeds folder. Nothing is published. */
export async function buildInMemory(
  files: Readonly<Record<string, string>>,
  { site = {}, now = "2030-01-01T00:00:00Z", drafts = false }: BuildInMemoryOptions = {},
): Promise<BuildInMemory> {
  return await inTemporaryFolder(async (path) => {
    await writeFiles(path, files);
    const all = { ...TEST_SITE, ...site };
    return await withCache(undefined, undefined, async (cacheDir) => {
      const reading = await readSeeds({ path, shown: "seeds" }, { options: all, cacheDir });
      const digest = buildDigest(reading.articles, { site: all, now, drafts });
      const plan = byKind(planSite(digest, ""));
      return { reading, digest, pages: await renderPages({ site: all, plan, detailOf: detailsIn(cacheDir) }) };
    });
  });
}

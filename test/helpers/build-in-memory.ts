import { buildDigest, type Digest } from "../../src/digest/build-digest.ts";
import { planSite } from "../../src/publishing/plan-site.ts";
import { renderPages } from "../../src/publishing/render-pages.ts";
import { indexArticles } from "../../src/publishing/search-indexes.ts";
import { withCache } from "../../src/publishing/with-cache.ts";
import { detailsIn } from "../../src/seeds/cache/details-in.ts";
import { type Reading, readSeeds } from "../../src/seeds/read-seeds.ts";
import type { Site } from "../../src/site/site.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { TEST_SITE } from "./test-site.ts";
import { writeFiles } from "./write-files.ts";

export interface BuildInMemoryOptions {
  /** Differences from `TEST_SITE`. */
  readonly site?: Partial<Site>;
  /** Articles dated later are withheld. */
  readonly now?: string;
  readonly drafts?: boolean;
  /** True to make search indexes too. */
  readonly indexes?: boolean;
}

export interface BuildInMemory {
  readonly reading: Reading;
  readonly digest: Digest;
  /** Texts of files by path, relative to the output folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** Files of the search indexes. Empty unless requested. */
  readonly indexes: ReadonlyMap<string, Uint8Array>;
}

/** Builds a site from seeds given as texts by path. Publishes nothing. */
export async function buildInMemory(
  files: Readonly<Record<string, string>>,
  { site = {}, now = "2030-01-01T00:00:00Z", drafts = false, indexes = false }: BuildInMemoryOptions = {},
): Promise<BuildInMemory> {
  return await inTemporaryFolder(async (path) => {
    await writeFiles(path, files);
    const all = { ...TEST_SITE, ...site };
    return await withCache(undefined, undefined, async ({ cacheDir }) => {
      const reading = await readSeeds({ path, shown: "seeds" }, { options: all, cacheDir });
      const digest = buildDigest(reading.articles, {
        refused: reading.refused,
        ledger: reading.ledger.entries,
        site: all,
        now,
        drafts,
      });
      const plan = planSite(digest, "");
      const pages = new Map<string, string>();
      await renderPages({ site: all, plan, detailOf: detailsIn(cacheDir) }, (file, text) => pages.set(file, text));
      const nothing = { version: "", record: new Map(), stands: () => false, secretPieces: new Set<number>() };
      const made = indexes ? await indexArticles(digest, { cacheDir, ...nothing }) : [];
      const files = made.flatMap(({ name, files = [] }) =>
        files.map(({ path, bytes }): [string, Uint8Array] => [`search/${name}/${path}`, Buffer.from(bytes)]),
      );
      return { reading, digest, pages, indexes: new Map(files) };
    });
  });
}

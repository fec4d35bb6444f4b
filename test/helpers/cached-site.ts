import { join } from "node:path";
import type { BuildOptions } from "../../src/publishing/build-options.ts";
import { buildSite } from "../../src/publishing/build-site.ts";
import type { Build } from "../../src/publishing/publish-listed.ts";
import { filesOf } from "./folder-listing.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { TEST_SITE } from "./test-site.ts";

/** All results of a build except times: contents and paths of the site, and its problems. */
export interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly problems: unknown;
  readonly withheld: unknown;
  readonly duplicates: unknown;
  readonly size: unknown;
}

/** A site that is built repeatedly, with folders `seeds`, `site` and `cache` in a temporary one. */
export interface CachedSite {
  readonly seeds: string;
  readonly site: string;
  readonly cache: string;
  readonly build: (changes?: Partial<BuildOptions>) => Promise<Build>;
  /** The content of the output folder after a build, and the build's messages. */
  readonly outcome: (build: Build, outputDir?: string) => Promise<Outcome>;
  /** The result of a build without cache into a new folder. */
  readonly clean: (changes?: Partial<BuildOptions>) => Promise<Outcome>;
}

export function cachedSiteIn(root: string): CachedSite {
  const [seeds, site, cache] = [join(root, "seeds"), join(root, "site"), join(root, "cache")];
  const options: BuildOptions = {
    // Small, so that articles enter and leave the front page and feed.
    site: { ...TEST_SITE, frontPageSize: 3, feedSize: 2 },
    seeds: { path: seeds, shown: "seeds" },
    outputDir: site,
    now: "2030-01-01T00:00:00Z",
    drafts: false,
    cache: { dir: cache, version: "test" },
    threads: 1,
  };
  return {
    seeds,
    site,
    cache,
    build: (changes) => buildSite({ ...options, ...changes }),
    outcome: (build, outputDir = site) => outcomeIn(outputDir, build),
    clean: (changes) =>
      inTemporaryFolder(async (outputDir) =>
        outcomeIn(outputDir, await buildSite({ ...options, ...changes, outputDir, cache: undefined })),
      ),
  };
}

async function outcomeIn(outputDir: string, { reading, digest, size }: Build): Promise<Outcome> {
  return {
    files: await filesOf(outputDir),
    problems: reading.problems,
    withheld: digest.withheld.map(({ article, reason, lead }) => [article.seed, reason, lead?.seed]),
    duplicates: [...reading.duplicates],
    size,
  };
}

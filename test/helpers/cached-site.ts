import { join } from "node:path";
import type { BuildOptions } from "../../src/publishing/build-options.ts";
import { buildSite } from "../../src/publishing/build-site.ts";
import type { Build } from "../../src/publishing/publish-listed.ts";
import { filesOf } from "./folder-listing.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { TEST_SITE } from "./test-site.ts";

/** Everything that a build gives but how long it took: bytes and paths of the site, and what it says of the seeds. */
export interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly problems: unknown;
  readonly withheld: unknown;
  readonly duplicates: unknown;
  readonly size: unknown;
}

/** The folders of a site that is built again and again: `seeds`, `site` and `cache` in one of their own. */
export interface CachedSite {
  readonly seeds: string;
  readonly site: string;
  readonly cache: string;
  readonly build: (changes?: Partial<BuildOptions>) => Promise<Build>;
  /** What stands in the output folder after a build, and what that build said. */
  readonly outcome: (build: Build, outputDir?: string) => Promise<Outcome>;
  /** What a build without cache into a new folder gives. */
  readonly clean: (changes?: Partial<BuildOptions>) => Promise<Outcome>;
}

export function cachedSiteIn(root: string): CachedSite {
  const [seeds, site, cache] = [join(root, "seeds"), join(root, "site"), join(root, "cache")];
  const options: BuildOptions = {
    // So few that articles come and go at the ends of front page and feed.
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

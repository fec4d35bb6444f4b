import { withCache } from "../../src/publishing/with-cache.ts";
import { readDefaults } from "../../src/seeds/read-options.ts";
import { type Reading, readSeeds } from "../../src/seeds/read-seeds.ts";
import type { SeedFolder } from "../../src/seeds/seed-file.ts";

/** Reads a folder of seeds on this thread without a cache. */
export function readFolder(folder: SeedFolder): Promise<Reading> {
  return withCache(undefined, undefined, ({ cacheDir }) => readSeeds(folder, { options: readDefaults, cacheDir }));
}

import { once } from "node:events";
import { dirname, relative } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { isWithin } from "./folders.ts";

/**
 * Watches all files of a folder of seeds except hidden ones. Watches from the folder above, because `git checkout` may remove the
 * folder and make it again.
 */
export async function watchSeeds({ path: seeds }: SeedFolder): Promise<FSWatcher> {
  const above = dirname(seeds);
  const watcher = watch(above, {
    ignoreInitial: true,
    ignored: (path) =>
      relative(above, path) !== "" && (!isWithin(path, seeds) || /(^|[/\\])\./.test(relative(seeds, path))),
  });
  await once(watcher, "ready");
  return watcher;
}

import { basename, join } from "node:path";
import { BUNDLE } from "../lib/bundle.ts";
import { PROJECT } from "../lib/project.ts";
import type { Cache } from "../publishing/with-cache.ts";

/** Where a build keeps what the next one can use again. */
export const PROJECT_CACHE = join(PROJECT, ".cache");

/** A cache for this program. None where it runs from source: nothing then tells one version of it from another. */
export function cacheIn(dir: string): Cache | undefined {
  return BUNDLE === undefined ? undefined : { dir, version: basename(BUNDLE) };
}

import { basename, join } from "node:path";
import { BUNDLE } from "../lib/bundle.ts";
import { PROJECT } from "../lib/project.ts";
import type { Cache } from "../publishing/with-cache.ts";

/**
 * Where a build keeps what the next one can use again: in `dir`, or else with the program's own bundle, which goes when
 * the program changes. None where it runs from source: nothing then tells one version of it from another.
 */
export function cacheIn(dir: string | undefined = BUNDLE): Cache | undefined {
  return BUNDLE === undefined || dir === undefined ? undefined : { dir, version: basename(BUNDLE) };
}

/** Where fetched pictures are kept: they outlive the program's versions, for others' servers pay for them. */
export function picturesIn(dir = join(PROJECT, ".cache")): string {
  return join(dir, "pictures");
}

import { join } from "node:path";
import { BUNDLE } from "../lib/program.ts";
import { formatSystemFault } from "../lib/system-fault.ts";
import type { Cache } from "../publishing/with-cache.ts";
import type { Project } from "./open-project.ts";
import { paintFor } from "./terminal.ts";

/**
 * Where a build keeps what the next one can use again: in `dir`, or else with the program's own bundle, which goes when
 * the program changes. None where it runs from source: nothing then tells one version of it from another.
 */
export function cacheIn({ kept }: Pick<Project, "kept">, dir?: string): Cache | undefined {
  if (BUNDLE === undefined) return undefined;
  const { version } = BUNDLE;
  return { dir: dir ?? join(kept, version), version, pictures: picturesIn({ kept }, dir), onFault: warnOfCacheFault };
}

/** Where fetched pictures are kept: they outlive the program's versions, for others' servers pay for them. */
export function picturesIn({ kept }: Pick<Project, "kept">, dir: string = kept): string {
  return join(dir, "pictures");
}

let isTold = false;

/** Tells once that the cache is of no use, and why, by the message of an error: nothing but time is lost. */
export function warnOfCacheFault(message: string): void {
  if (isTold) return;
  isTold = true;
  console.error(
    paintFor(process.stderr)("yellow", `digest: nothing can be kept for the next time: ${formatSystemFault(message)}`),
  );
}

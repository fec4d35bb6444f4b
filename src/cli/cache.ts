import { join } from "node:path";
import { BUNDLE } from "../lib/program.ts";
import { formatSystemFault } from "../lib/system-fault.ts";
import type { Cache } from "../publishing/with-cache.ts";
import type { Project } from "./open-project.ts";
import { paintFor } from "./terminal.ts";

/**
 * The build cache: in `dir`, or else in a folder that depends on the program's bundle, so that a new version starts afresh.
 * Undefined when running from source, where versions cannot be told apart.
 */
export function cacheIn({ kept }: Pick<Project, "kept">, dir?: string): Cache | undefined {
  if (BUNDLE === undefined) return undefined;
  const { version } = BUNDLE;
  return { dir: dir ?? join(kept, version), version, pictures: picturesIn({ kept }, dir), onFault: warnOfCacheFault };
}

/** Folder for fetched pictures. It is kept when the program changes, to spare other servers. */
export function picturesIn({ kept }: Pick<Project, "kept">, dir: string = kept): string {
  return join(dir, "pictures");
}

let isTold = false;

/** Warns once that the cache cannot be used, with an error's message. Builds are slower without it, but correct. */
export function warnOfCacheFault(message: string): void {
  if (isTold) return;
  isTold = true;
  console.error(paintFor(process.stderr)("yellow", `digest: the cache cannot be used: ${formatSystemFault(message)}`));
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";

/** Where a cache is kept, and what must be the same for it to be of use. */
export interface Cache {
  readonly dir: string;
  /** Stands for the program. */
  readonly version: string;
}

/** How many caches of other versions are kept: somebody may be going back and forth between two branches. */
const OTHERS_KEPT = 2;

/**
 * Lets `work` use a folder of the cache that fits the program and `options`; a temporary one where there is no cache.
 * A cache that proves damaged is thrown away, and the work starts again with nothing in it.
 */
export async function withCache<Result>(
  cache: Cache | undefined,
  options: unknown,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  if (cache === undefined) {
    const dir = mkdtempSync(join(tmpdir(), "digest-"));
    try {
      return await work(dir);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
  const dir = join(cache.dir, `readings-${shortHash(JSON.stringify([cache.version, options]), 16)}`);
  removeOthers(cache.dir, dir);
  mkdirSync(dir, { recursive: true });
  try {
    return await work(dir);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    rmSync(dir, { recursive: true, force: true });
    return await work(dir);
  }
}

function removeOthers(parent: string, current: string): void {
  if (!existsSync(parent)) return;
  const others = readdirSync(parent)
    .filter((name) => name.startsWith("readings-"))
    .map((name) => join(parent, name))
    .filter((dir) => dir !== current)
    .map((dir) => ({ dir, changed: statSync(dir).mtimeMs }))
    .sort((one, other) => other.changed - one.changed);
  for (const { dir } of others.slice(OTHERS_KEPT)) rmSync(dir, { recursive: true, force: true });
}

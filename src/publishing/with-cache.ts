import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
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

/**
 * Lets `work` use a folder of the cache that is this program's and this subject's alone; a temporary one where there is no cache.
 * A cache that proves damaged is thrown away, and the work starts again with nothing in it.
 */
export async function withCache<Result>(
  cache: Cache | undefined,
  subject: unknown,
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
  const dir = join(cache.dir, `seeds-${shortHash(JSON.stringify([cache.version, subject]), 16)}`);
  mkdirSync(dir, { recursive: true });
  try {
    return await work(dir);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    rmSync(dir, { recursive: true, force: true });
    return await work(dir);
  }
}

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { discard } from "../lib/keep-file.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { isSystemError } from "../lib/system-fault.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";

/** Where a cache is kept, and what must be the same for it to be of use. */
export interface Cache {
  readonly dir: string;
  /** Stands for the program. */
  readonly version: string;
  /** Where fetched pictures are kept; with the rest unless told. */
  readonly pictures?: string;
  /** Is told why nothing could be kept. */
  readonly onFault?: (reason: string) => void;
}

/** Folders that some work may use: the cache's, or temporary ones. */
export interface CacheFolders {
  readonly cacheDir: string;
  readonly picturesDir: string;
}

/**
 * Lets `work` use a folder of the cache that is this program's and this subject's alone; a temporary one where there is no cache.
 * A cache that proves damaged is thrown away, and the work starts again with nothing in it. One that cannot be used, since its
 * disk is full or it may not be written, is told, and the work is done without it: it fails for no cache.
 */
export async function withCache<Result>(
  cache: Cache | undefined,
  subject: unknown,
  work: (folders: CacheFolders) => Promise<Result>,
): Promise<Result> {
  if (cache === undefined) return await inTemporary(work);
  const cacheDir = join(cache.dir, `seeds-${shortHash(JSON.stringify([cache.version, subject]), 16)}`);
  const folders = { cacheDir, picturesDir: cache.pictures ?? join(cacheDir, "pictures") };
  const attempt = async () => {
    makeFolder(cacheDir);
    return await work(folders);
  };
  try {
    return await attempt().catch(async (error: unknown) => {
      if (!(error instanceof DamagedCache)) throw error;
      discard(cacheDir);
      return await attempt();
    });
  } catch (error) {
    if (!isFaultOf(cache, folders, error)) throw error;
    cache.onFault?.(error instanceof Error ? error.message : "it is damaged");
    return await inTemporary(work);
  }
}

async function inTemporary<Result>(work: (folders: CacheFolders) => Promise<Result>): Promise<Result> {
  const cacheDir = mkdtempSync(join(tmpdir(), "digest-"));
  try {
    return await work({ cacheDir, picturesDir: join(cacheDir, "pictures") });
  } finally {
    discard(cacheDir);
  }
}

/** Whether the system refused something in the cache. Its message names the path: an error of another thread is a message only. */
function isFaultOf({ dir }: Cache, { cacheDir, picturesDir }: CacheFolders, error: unknown): boolean {
  if (error instanceof DamagedCache) return true;
  if (!isSystemError(error)) return false;
  return [cacheDir, picturesDir, `'${dir}'`].some((path) => error.message.includes(path)) || isMissing(dir, error);
}

/** Whether not even the folder of the cache could be made: the message names the one above it that is in the way. */
function isMissing(dir: string, { message }: Error): boolean {
  const path = /, mkdir '(.+)'$/.exec(message)?.[1];
  return path !== undefined && (dir === path || dir.startsWith(join(path, "/")));
}

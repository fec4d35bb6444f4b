import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { isSystemError } from "../lib/system-fault.ts";
import { discard } from "../lib/write-cache-file.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";

/** A cache's folder, and the conditions under which its content is valid. */
export interface Cache {
  readonly dir: string;
  /** Identifies the program. */
  readonly version: string;
  /** Folder of fetched pictures. Defaults to the cache's folder. */
  readonly pictures?: string;
  /** Called with the reason if nothing could be cached. */
  readonly onFault?: (reason: string) => void;
}

/** Folders for some work: in the cache, or temporary. */
export interface CacheFolders {
  readonly cacheDir: string;
  readonly picturesDir: string;
}

/**
 * Calls `work` with a cache folder for this program and subject, or a temporary one if there is no cache. If the cache turns out
 * to be damaged, it is deleted and the work starts again. If it cannot be used, because its disk is full or not writable, this is
 * reported and the work is done without it: work never fails because of the cache.
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

/**
 * True if the system refused access to the cache. Searches the message for the path, because errors from other threads are only
 * messages.
 */
function isFaultOf({ dir }: Cache, { cacheDir, picturesDir }: CacheFolders, error: unknown): boolean {
  if (error instanceof DamagedCache) return true;
  if (!isSystemError(error)) return false;
  return [cacheDir, picturesDir, `'${dir}'`].some((path) => error.message.includes(path)) || isMissing(dir, error);
}

/** True if the cache's folder could not be created. The message names its parent that is in the way. */
function isMissing(dir: string, { message }: Error): boolean {
  const path = /, mkdir '(.+)'$/.exec(message)?.[1];
  return path !== undefined && (dir === path || dir.startsWith(join(path, "/")));
}

import { readFileSync, statfsSync } from "node:fs";

const FOLDER = "/dev/shm";
const MIN_BYTES = 2 ** 30;

/**
 * A folder in memory, where files are created and removed ten times as fast as on a disk. Undefined if the system has none, or
 * one too small for sites and programs, as in a container.
 */
export function folderInMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(FOLDER);
    const mount = readFileSync("/proc/mounts", "utf8").match(/^\S+ \/dev\/shm \S+ (\S+)/m);
    return bavail * bsize >= MIN_BYTES && mount?.[1]?.includes("noexec") === false ? FOLDER : undefined;
  } catch {
    return undefined;
  }
}

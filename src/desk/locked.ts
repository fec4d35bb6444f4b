import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "../lib/is-running.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { UsageError } from "../lib/usage-error.ts";

/** How often a lock that another process holds is tried for, some milliseconds apart: whoever holds one writes a few small files. */
const TRIES = 200;
const PAUSE = 25;

/**
 * Does work in one go while no other process does any under the same lock, a file that names its holder. What a dead process
 * left is taken over. Throws where another holds it for seconds.
 */
export async function locked<Result>(path: string, work: () => Result): Promise<Result> {
  makeFolder(dirname(path));
  for (let tries = 1; !take(path); tries++) {
    if (tries === TRIES) throw new UsageError(`another desk is writing; if there is none, remove ${path}`);
    await wait(PAUSE);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Takes a lock for longer work, until `rmSync` of its file. Returns whether it was free; what a dead process left is free.
 */
export function tookLock(path: string): boolean {
  makeFolder(dirname(path));
  // The first look removes what is dead.
  return take(path) || take(path);
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    removeDead(path);
    return false;
  }
}

/** Only whoever moves a dead lock aside removes it, and looks once more whether it was that one. */
function removeDead(path: string): void {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    // Not written yet; or nobody's for as long as this process is busy, which never waits within its own lock.
    if (holder === 0 || isRunning(holder)) return;
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    if (Number(readFileSync(aside, "utf8")) === holder) rmSync(aside);
    else renameSync(aside, path);
  } catch {
    // Gone meanwhile.
  }
}

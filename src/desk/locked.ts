import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "../lib/is-running.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { hasCode } from "../lib/system-fault.ts";
import { UsageError } from "../lib/usage-error.ts";

/** Number of attempts and pause in milliseconds. Lock holders write only a few small files. */
const TRIES = 200;
const PAUSE = 25;

/**
 * Runs `work` while holding a lock file, which contains the holder's process id. Takes over the lock of a dead process. Throws if
 * another process holds it for several seconds.
 */
export async function locked<Result>(path: string, work: () => Result): Promise<Result> {
  makeFolder(dirname(path));
  for (let tries = 1; !take(path); tries++) {
    if (tries === TRIES) throw new UsageError(`another desk is writing; if none is running, remove ${path}`);
    await wait(PAUSE);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * Tries to take a lock for longer work; delete the file to release it. Returns true if the lock was free or its holder is dead.
 */
export function tookLock(path: string): boolean {
  makeFolder(dirname(path));
  // The first attempt may only remove the lock of a dead process.
  return take(path) || take(path);
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    removeDead(path);
    return false;
  }
}

/** Renames a dead lock before deleting it and checks it again, so that two processes cannot both remove it. */
function removeDead(path: string): void {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    // 0: created, but not written yet.
    if (holder === 0 || isRunning(holder)) return;
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    if (Number(readFileSync(aside, "utf8")) === holder) rmSync(aside);
    else renameSync(aside, path);
  } catch {
    // Another process removed it.
  }
}

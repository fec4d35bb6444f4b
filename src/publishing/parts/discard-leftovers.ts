import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../../lib/is-running.ts";
import { discard } from "../../lib/write-cache-file.ts";

/** Removes unfinished files and folders of killed jobs: names consisting of the prefix, a dot and the id of a dead process. */
export function discardLeftovers(dir: string, beginning: string): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${beginning}.`)) continue;
    const [, writer] = /^\.(\d+)\b/.exec(name.slice(beginning.length)) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) discard(join(dir, name));
  }
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../../lib/is-running.ts";
import { discard } from "../../lib/keep-file.ts";

/** Removes what killed jobs left unfinished in a folder: names that begin so, and go on with a dot and the number of a dead process. */
export function discardLeftovers(dir: string, beginning: string): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${beginning}.`)) continue;
    const [, writer] = /^\.(\d+)\b/.exec(name.slice(beginning.length)) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) discard(join(dir, name));
  }
}

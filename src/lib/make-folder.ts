import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it; one that is there already is left. Throws the error of the system where that fails.
 * Node's own `recursive` never comes back where the system says of a new folder that there is none, as below `/proc`.
 */
export function makeFolder(dir: string): void {
  // What lies above a folder may be closed to this process.
  if (existsSync(dir) && statSync(dir).isDirectory()) return;
  const above = dirname(dir);
  if (above !== dir && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(dir) || !statSync(dir).isDirectory()) throw error;
  }
}

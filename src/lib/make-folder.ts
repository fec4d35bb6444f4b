import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Creates a folder and its parents; does nothing if it exists. Throws the system's error. Node's own `recursive` loops
 * for ever where the system denies that a new folder exists, as below `/proc`.
 */
export function makeFolder(dir: string): void {
  // A parent folder may be closed to this process.
  if (existsSync(dir) && statSync(dir).isDirectory()) return;
  const above = dirname(dir);
  if (above !== dir && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another process may have created it meanwhile.
    if (!existsSync(dir) || !statSync(dir).isDirectory()) throw error;
  }
}

import { existsSync, readFileSync } from "node:fs";

/** The text of a file, or undefined if it does not exist. Throws if it cannot be read. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { byText } from "./collate.ts";

/** The paths of all files below a folder, from there, with forward slashes, in order. Throws the system's error. */
export function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).split(sep).join("/"))
    .sort(byText);
}

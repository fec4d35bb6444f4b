import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LISTS = new Map<string, readonly string[]>();

/** The lines of one of this project's lists in `training/spam/`: keywords, pills, casinos, wares-ru. */
export function templatesIn(name: string): readonly string[] {
  const known = LISTS.get(name);
  if (known !== undefined) return known;
  const path = fileURLToPath(new URL(`../spam/${name}.txt`, import.meta.url));
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("# "));
  LISTS.set(name, lines);
  return lines;
}

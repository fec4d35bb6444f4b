import type { ArticleHead } from "./article.ts";
import { faultOf } from "./fault.ts";
import { loadSeed } from "./load-seed.ts";
import { parseSeed } from "./parse-seed.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type SeedEntry, type SeedFolder, shownPath } from "./seed-file.ts";

/** A warning for each duplicate seed, at the line of its address. Only these seeds are loaded again. */
export function reportDuplicates(
  folder: SeedFolder,
  entries: readonly SeedEntry[],
  duplicates: ReadonlyMap<ArticleHead, ArticleHead>,
): Problem[] {
  if (duplicates.size === 0) return [];
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return [...duplicates].map(([{ seed }, first]) => {
    const fault = faultOf("seed/duplicate", { seed: shownPath(folder, first.seed) });
    const problem = fileProblem(shownPath(folder, seed), fault, "warning");
    return { ...problem, ...placeOfAddress(folder, byName.get(seed)) };
  });
}

/** The position of the address in a seed or its sidecar. */
function placeOfAddress(folder: SeedFolder, entry: SeedEntry | undefined) {
  const file = entry === undefined ? undefined : loadSeed(folder, entry);
  if (file === undefined || "severity" in file) return {};
  const seed = parseSeed(file);
  if ("severity" in seed) return {};
  return seed.positionOf([seed.fields.webUrl ? "webUrl" : "originalUrl"]);
}

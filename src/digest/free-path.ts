import type { LedgerEntry } from "../seeds/ledger.ts";
import { longArticlePath, type Path } from "./urls.ts";

/** The article that had each path before, by the ledger, where it wants it again. `wanted` are paths by identity. */
export function firstWanting(
  ledger: readonly LedgerEntry[],
  wanted: ReadonlyMap<string, Path>,
): ReadonlyMap<Path, string> {
  return new Map(
    ledger.flatMap(({ owner = "", paths }) => {
      const path = wanted.get(owner);
      return path !== undefined && paths.includes(path) ? [[path, owner]] : [];
    }),
  );
}

/** The short path, unless it is taken, or kept for the article that had it `first`. */
export function freePath(short: Path, id: string, taken: Set<Path>, first = id): Path {
  const path = taken.has(short) || first !== id ? longArticlePath(short, id) : short;
  taken.add(path);
  return path;
}

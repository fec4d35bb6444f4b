import type { LedgerEntry } from "../seeds/ledger.ts";
import { longArticlePath, type Path } from "./urls.ts";

/**
 * For each path, the article that had it before, according to the ledger, if it wants it again. `wanted` has paths by
 * identity.
 */
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

/** The short path, unless it is taken, or reserved for the article that had it `first`; otherwise the long one. */
export function freePath(short: Path, id: string, taken: Set<Path>, first = id): Path {
  const path = taken.has(short) || first !== id ? longArticlePath(short, id) : short;
  taken.add(path);
  return path;
}

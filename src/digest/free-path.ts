import type { LedgerEntry } from "../seeds/ledger.ts";
import { longArticlePath, type Path } from "./urls.ts";

/**
 * For each path that several articles want, the one that had it before, according to the ledger. `wanted` has the paths of
 * `articles`.
 */
export function firstWanting(
  ledger: readonly LedgerEntry[],
  articles: readonly { readonly article: { readonly id: string } }[],
  wanted: readonly Path[],
): ReadonlyMap<Path, string> {
  const once = new Set<Path>();
  const several = new Set(wanted.filter((path) => once.size === once.add(path).size));
  const rivals = new Map(
    articles.flatMap(({ article }, index) => {
      const path = wanted[index] ?? "";
      return several.has(path) ? [[article.id, path]] : [];
    }),
  );
  return new Map(
    ledger.flatMap(({ owner = "", paths }) => {
      const path = rivals.get(owner);
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

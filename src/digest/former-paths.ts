import type { LedgerEntry } from "../seeds/ledger.ts";
import type { Redirect } from "./redirect.ts";
import type { Standing } from "./standing.ts";
import type { Path } from "./urls.ts";

/**
 * Redirects from every path that an article had, according to the ledger, to its present page. Present pages keep their
 * paths, and each redirect leads to a page, so there are no chains or loops. `taken` are the paths in use; the
 * redirects' paths are added to it.
 */
export function formerPaths(
  ledger: readonly LedgerEntry[],
  standing: readonly Standing[],
  taken: Set<Path>,
): Redirect[] {
  // Usually none: the paths of all articles are the present ones.
  const moved = ledger.filter(({ owner, paths }) => owner !== undefined && !paths.every((path) => taken.has(path)));
  if (moved.length === 0) return [];
  const byId = new Map(standing.map((one) => [one.article.id, one]));
  return moved.flatMap(({ owner, paths }) => {
    const stands = owner === undefined ? undefined : byId.get(owner);
    if (stands === undefined) return [];
    const { to, title } = stands;
    return paths.flatMap((from): Redirect[] => {
      if (taken.has(from)) return [];
      taken.add(from);
      return [{ what: "moved", from, to, title }];
    });
  });
}

import type { LedgerEntry } from "../seeds/ledger.ts";
import type { Redirect } from "./redirect.ts";
import type { Standing } from "./standing.ts";
import type { Path } from "./urls.ts";

/**
 * From each path that an article had, by the ledger, to where it is read. What stands at a path comes first, and each leads
 * to a page, so there is neither a chain nor a loop. `taken` are the paths where something stands; what is added is taken.
 */
export function formerPaths(
  ledger: readonly LedgerEntry[],
  standing: readonly Standing[],
  taken: Set<Path>,
): Redirect[] {
  const byId = new Map(standing.map((one) => [one.article.id, one]));
  return ledger.flatMap(({ owner, paths }) => {
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

import { byText } from "../lib/collate.ts";
import type { LedgerEntry } from "../seeds/ledger.ts";
import { pageOf } from "../seeds/own-ledger.ts";
import type { Standing } from "./standing.ts";

/**
 * The ledger after a build: its old entries, and every path now in use. Entries of missing articles stay, in case they
 * return.
 */
export function nextLedger(ledger: readonly LedgerEntry[], standing: readonly Standing[]): LedgerEntry[] {
  const current = new Set(standing.map(({ article }) => article.id));
  const former = new Map<string, string[]>();
  const next = new Map<string, LedgerEntry>();
  for (const { owner, ...entry } of ledger) {
    if (owner !== undefined && current.has(owner)) former.set(owner, [...(former.get(owner) ?? []), ...entry.paths]);
    else next.set(entry.id, entry);
  }
  for (const { article, path } of standing) {
    const { id, seed, address } = article;
    next.set(id, {
      id,
      seed,
      ...(address !== undefined && { address: pageOf({ seed, address }) }),
      paths: [...new Set([...(former.get(id) ?? []), path])].sort(byText),
    });
  }
  return [...next.values()].sort((one, other) => byText(one.id, other.id));
}

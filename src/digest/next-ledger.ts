import { byText } from "../lib/collate.ts";
import type { LedgerEntry } from "../seeds/ledger.ts";
import { pageOf } from "../seeds/own-ledger.ts";
import type { Standing } from "./standing.ts";

/**
 * The ledger after a build, in order of identities: its old entries, and every path now in use. Entries of missing articles stay,
 * in case they return. Made one by one, because there may be a million.
 */
export function* nextLedger(ledger: readonly LedgerEntry[], standing: readonly Standing[]): Generator<LedgerEntry> {
  const inOrder = standing.toSorted((one, other) => byText(one.article.id, other.article.id));
  const current = new Set(inOrder.map(({ article }) => article.id));
  const isOwned = ({ owner }: LedgerEntry) => owner !== undefined && current.has(owner);
  const owned = ledger.filter(isOwned).sort((one, other) => byText(one.owner ?? "", other.owner ?? ""));
  const missing = new Map(ledger.flatMap((entry) => (isOwned(entry) ? [] : [[entry.id, entry]])));
  const left = [...missing.values()].sort((one, other) => byText(one.id, other.id));
  let nextOwned = 0;
  let nextLeft = 0;
  for (const { article, path } of inOrder) {
    const { id, seed, address } = article;
    for (let entry = left[nextLeft]; entry !== undefined && entry.id <= id; entry = left[++nextLeft])
      if (entry.id !== id) yield withoutOwner(entry);
    const paths = new Set([path]);
    for (let entry = owned[nextOwned]; entry?.owner === id; entry = owned[++nextOwned])
      for (const former of entry.paths) paths.add(former);
    const page = address === undefined ? {} : { address: pageOf({ seed, address }) };
    yield { id, seed, ...page, paths: [...paths].sort(byText) };
  }
  for (const entry of left.slice(nextLeft)) yield withoutOwner(entry);
}

function withoutOwner({ owner: _, ...entry }: LedgerEntry): LedgerEntry {
  return entry;
}

import { type LedgerEntry, ledgerLines } from "../../src/seeds/ledger.ts";

/** The text of a ledger. */
export function renderLedger(entries: readonly LedgerEntry[], kept: readonly string[]): string {
  const inOrder = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return `${[...ledgerLines(inOrder, kept)].join("\n")}\n`;
}

import { addTo } from "../lib/group-by.ts";
import { addressKey } from "../lib/web-address.ts";
import type { ArticleHead } from "./article.ts";
import type { LedgerEntry } from "./ledger.ts";

/** The key of an article's page at its source; without an address, its seed's name. */
export function pageOf({ address, seed }: Pick<ArticleHead, "address" | "seed">): string {
  return address === undefined ? `seed:${seed}` : addressKey(address);
}

/**
 * Assigns each entry of the ledger to a page (`pageOf`). In order of precedence: the page of its own seed, if this
 * still has the identity; the page at its address; the page that has its identity; the page of its own seed, if a
 * curator gave this another identity or only another address. If several entries belong to a page, the first by this
 * order comes first. `pages` has the pages of `articles`. Returns a function for the entries of a page; the page has the
 * identity of the first.
 */
export function ownLedger(
  articles: readonly ArticleHead[],
  pages: readonly string[],
  entries: readonly LedgerEntry[],
): (page: string) => readonly LedgerEntry[] {
  const found = new Map<string, { readonly way: number; readonly entry: LedgerEntry }[]>();
  if (entries.length === 0) return () => [];
  const known = new Set(pages);
  const bySeed = new Map(articles.map(({ seed }, index) => [seed.normalize("NFC"), index]));
  const byId = new Map<string, number>();
  for (const [index, { id }] of articles.entries()) if (!byId.has(id)) byId.set(id, index);
  for (const entry of entries) {
    const seed = bySeed.get(entry.seed) ?? -1;
    const itself = articles[seed];
    const ways = [
      itself?.id === entry.id ? pages[seed] : undefined,
      entry.address !== undefined && known.has(entry.address) ? entry.address : undefined,
      pages[byId.get(entry.id) ?? -1],
      itself?.isPinned || (itself && wasCalled(entry, itself)) ? pages[seed] : undefined,
    ];
    const way = ways.findIndex((page) => page !== undefined);
    const page = ways[way];
    if (page !== undefined) addTo(found, page, { way, entry });
  }
  return (page) => (found.get(page) ?? []).toSorted((one, other) => one.way - other.way).map(({ entry }) => entry);
}

/** In milliseconds: the furthest that a day in some zone can be from a moment in another. */
const TWO_DAYS = 48 * 60 * 60 * 1000;

/** Whether an article had the same title on the same day, at another address: the address was corrected. */
function wasCalled({ paths }: LedgerEntry, { slug, published }: ArticleHead): boolean {
  return paths.some((path) => {
    const [, day = "", words] = /^\/(.*)\/(.*)-[0-9a-f]{8}\/$/.exec(path) ?? [];
    if (words !== slug || published === undefined) return words === slug && day === "undated";
    return Math.abs(Date.parse(day.replaceAll("/", "-")) - Date.parse(published)) < TWO_DAYS;
  });
}

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
 * order comes first. `pages` has the pages of all seeds. Returns the entries of each page; the page has the identity of
 * the first.
 */
export function ownLedger(
  pages: ReadonlyMap<ArticleHead, string>,
  entries: readonly LedgerEntry[],
): ReadonlyMap<string, readonly LedgerEntry[]> {
  if (entries.length === 0) return new Map();
  const articles = [...pages.keys()];
  const known = new Set(pages.values());
  const bySeed = new Map(articles.map((article) => [article.seed.normalize("NFC"), article]));
  const byId = new Map(articles.toReversed().map((article) => [article.id, pages.get(article)]));
  const found = Array.from({ length: 4 }, () => new Map<string, LedgerEntry[]>());
  for (const entry of entries) {
    const itself = bySeed.get(entry.seed);
    const ways = [
      itself?.id === entry.id ? pages.get(itself) : undefined,
      entry.address !== undefined && known.has(entry.address) ? entry.address : undefined,
      byId.get(entry.id),
      itself?.isPinned || (itself && wasCalled(entry, itself)) ? pages.get(itself) : undefined,
    ];
    const way = ways.findIndex((page) => page !== undefined);
    const page = ways[way];
    const group = found[way];
    if (page !== undefined && group !== undefined) addTo(group, page, entry);
  }
  return new Map([...known].map((page) => [page, found.flatMap((way) => way.get(page) ?? [])]));
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

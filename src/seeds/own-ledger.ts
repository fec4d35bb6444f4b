import { addTo } from "../lib/group-by.ts";
import { addressKey } from "../lib/web-address.ts";
import type { ArticleHead } from "./article.ts";
import type { LedgerEntry } from "./ledger.ts";

/** The key of an article's page at its source; of one without an address, its seed's name. */
export function pageOf({ address, seed }: Pick<ArticleHead, "address" | "seed">): string {
  return address === undefined ? `seed:${seed}` : addressKey(address);
}

/**
 * Finds the page (`pageOf`) that goes on with each entry of the ledger: that of its own seed, if this still has the identity;
 * else the page at its address; else the one that has its identity; else that of its own seed where a curator gave this another
 * identity, or another address alone. Of several entries of one page the first such stands
 * before the others. `pages` are those of all seeds. Returns the entries of each page, the one whose identity it bears first.
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

/** In milliseconds: a day of some zone is at most so far from the moment in another. */
const TWO_DAYS = 48 * 60 * 60 * 1000;

/** Whether an article had the same title on the same day, whatever its address: the address was corrected. */
function wasCalled({ paths }: LedgerEntry, { slug, published }: ArticleHead): boolean {
  return paths.some((path) => {
    const [, day = "", words] = /^\/(.*)\/(.*)-[0-9a-f]{8}\/$/.exec(path) ?? [];
    if (words !== slug || published === undefined) return words === slug && day === "undated";
    return Math.abs(Date.parse(day.replaceAll("/", "-")) - Date.parse(published)) < TWO_DAYS;
  });
}

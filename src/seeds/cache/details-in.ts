import { closeSync } from "node:fs";
import { addressHash } from "../../lib/address-hash.ts";
import type { ArticleDetail, ArticleHead } from "../article.ts";
import type { CacheLocation } from "./cache-location.ts";
import { openPack, readDetail, readDetailOf } from "./pack.ts";

/** Loads the detail of an article, without its hidden coverage. Throws `DamagedCache` if the file is damaged. */
export type DetailOf = (article: Opened) => ArticleDetail;

type Opened = Pick<ArticleHead, "id" | "location"> & { readonly hidden?: readonly number[] };

/** Loads details from the packs of a folder. */
export function detailsIn(dir: string): DetailOf {
  return (article) => withoutHidden(readDetail(dir, locationOf(article)), article);
}

/** The most packs kept open; systems allow a process a thousand open files or more. */
const MAX_OPEN = 100;

/**
 * The most details kept in memory, in bytes of JSON: an article appears on its own page and in the feeds of all its
 * topics.
 */
const MAX_KEPT = 4 * 1024 * 1024;

/**
 * Calls `work` with a function that loads many details. Packs stay open meanwhile, because opening one takes longer
 * than reading from it.
 */
export async function withDetails<Result>(dir: string, work: (detailOf: DetailOf) => Promise<Result>): Promise<Result> {
  const open = new Map<string, number>();
  const close = () => {
    for (const file of open.values()) closeSync(file);
    open.clear();
  };
  const kept = new Map<string, ArticleDetail>();
  let size = 0;
  const read = (location: CacheLocation): ArticleDetail => {
    let file = open.get(location.pack);
    if (file === undefined) {
      if (open.size === MAX_OPEN) close();
      file = openPack(dir, location.pack);
      open.set(location.pack, file);
    }
    const detail = readDetailOf(file, location);
    size += location.size;
    if (size > MAX_KEPT) {
      kept.clear();
      size = location.size;
    }
    kept.set(keyOf(location), detail);
    return detail;
  };
  try {
    return await work((article) => {
      const location = locationOf(article);
      return withoutHidden(kept.get(keyOf(location)) ?? read(location), article);
    });
  } finally {
    close();
  }
}

function withoutHidden(detail: ArticleDetail, { hidden = [] }: Opened): ArticleDetail {
  if (hidden.length === 0) return detail;
  return { ...detail, coverage: detail.coverage.filter(({ address }) => !hidden.includes(addressHash(address))) };
}

function keyOf({ pack, at }: CacheLocation): string {
  return `${pack} ${at}`;
}

function locationOf({ id, location }: Pick<ArticleHead, "id" | "location">): CacheLocation {
  if (location === undefined) throw new Error(`The article ${id} is not in the cache.`);
  return location;
}

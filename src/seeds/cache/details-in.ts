import { closeSync } from "node:fs";
import { addressHash } from "../../lib/address-hash.ts";
import { Recent } from "../../lib/recent.ts";
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
 * The most details kept in memory, in bytes of JSON (`Recent`): an article appears on its own page, in the API and in the
 * feeds of all its topics.
 */
const MAX_KEPT = 6 * 1024 * 1024;

/** Details that are loaded many at a time. */
export interface OpenDetails {
  readonly detailOf: DetailOf;
  /** Closes the files. They open again when needed. */
  readonly close: () => void;
}

/** Opens the details of a folder. Packs stay open until closed, because opening one takes longer than reading from it. */
export function openDetails(dir: string): OpenDetails {
  const open = new Map<string, number>();
  const close = () => {
    for (const file of open.values()) closeSync(file);
    open.clear();
  };
  const kept = new Recent<string, ArticleDetail>(MAX_KEPT);
  const read = (location: CacheLocation): ArticleDetail => {
    let file = open.get(location.pack);
    if (file === undefined) {
      if (open.size === MAX_OPEN) close();
      file = openPack(dir, location.pack);
      open.set(location.pack, file);
    }
    const detail = readDetailOf(file, location);
    kept.set(keyOf(location), detail, location.size);
    return detail;
  };
  const detailOf: DetailOf = (article) => {
    const location = locationOf(article);
    return withoutHidden(kept.get(keyOf(location)) ?? read(location), article);
  };
  return { detailOf, close };
}

/** Calls `work` with a function that loads many details, and closes their files afterwards. */
export async function withDetails<Result>(dir: string, work: (detailOf: DetailOf) => Promise<Result>): Promise<Result> {
  const { detailOf, close } = openDetails(dir);
  try {
    return await work(detailOf);
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

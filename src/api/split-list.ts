import type { Path } from "../digest/urls.ts";
import { newestPath } from "./paths.ts";

/** One file of a list that is split into parts. */
export interface ListPart<Item> {
  readonly path: Path;
  readonly items: readonly Item[];
}

/**
 * Splits a list, newest first, into parts of at most `size` items in the same order. Full parts are numbered from the oldest
 * (`1.json`, `2.json`) and never change when newer items are added. The remainder, at least one item, is `index.json`, so the
 * address of the newest part is constant. An empty list has no parts.
 */
export function splitList<Item>(folder: Path, items: readonly Item[], size: number): ListPart<Item>[] {
  if (items.length === 0) return [];
  const full = Math.floor((items.length - 1) / size);
  const over = items.length - full * size;
  const parts: ListPart<Item>[] = [{ path: newestPath(folder), items: items.slice(0, over) }];
  for (let number = full; number >= 1; number--) {
    const from = items.length - number * size;
    parts.push({ path: `${folder}${number}.json`, items: items.slice(from, from + size) });
  }
  return parts;
}

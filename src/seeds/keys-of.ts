import { addressHash } from "../lib/address-hash.ts";
import type { Article } from "./article.ts";

/** The keys of all addresses that a seed states for its own page. */
export function keysOf({ address, alsoAt = [] }: Pick<Article, "address" | "alsoAt">): readonly number[] {
  return address === undefined ? alsoAt : [addressHash(address), ...alsoAt];
}

import { addressHash } from "../lib/address-hash.ts";
import type { Article } from "./article.ts";

/** The keys of every address that a seed gives for its own page. */
export function keysOf({ address, alsoAt = [] }: Pick<Article, "address" | "alsoAt">): readonly number[] {
  return address === undefined ? alsoAt : [addressHash(address), ...alsoAt];
}

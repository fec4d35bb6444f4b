import type { Digest } from "../digest/build-digest.ts";

/** What Eleventy hands to a page: the digest, and one item of a list where the page stands for each of its items. */
export interface PageData<Item = undefined> {
  readonly digest: Digest;
  readonly item: Item;
}

/** The data of a page that is made once, at a fixed path. */
export function once(permalink: string) {
  return { permalink, eleventyExcludeFromCollections: true };
}

/** The data of a page that is made for each item of a list of the digest. */
export function each<Item>(listOf: (digest: Digest) => readonly Item[], permalinkOf: (item: Item) => string) {
  return {
    eleventyExcludeFromCollections: true,
    pagination: {
      data: "digest",
      size: 1,
      alias: "item",
      // Eleventy looks the list up by name; this hands it over whatever its name.
      before: (_: unknown, { digest }: PageData) => [...listOf(digest)],
    },
    permalink: ({ item }: PageData<Item>) => permalinkOf(item),
  };
}

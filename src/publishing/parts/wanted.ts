import type { Digest } from "../../digest/build-digest.ts";
import { searchShards } from "../../digest/search-shards.ts";
import type { SearchedPage } from "../../search/search-record.ts";
import { type PlannedPage, planPages } from "../plan-site.ts";
import { keyOfIndex } from "../search-indexes.ts";
import { type CardJob, cardsOf } from "../share-cards.ts";
import { keyOfNamed } from "../stage-by-name.ts";

/** A file, or an index of several files, that a shard makes for the site. */
export type Wanted =
  | { readonly what: "page"; readonly page: PlannedPage }
  | { readonly what: "card"; readonly card: CardJob["cards"][number]; readonly file: string; readonly key: string }
  | {
      readonly what: "index";
      readonly name: string;
      readonly key: string;
      readonly pages: readonly SearchedPage[];
    };

/** Everything that shards make for a site. Only icons are left out, because they take no time. */
export function* wantedOf(digest: Digest, version: string): Generator<Wanted> {
  for (const page of planPages(digest, version)) yield { what: "page", page };
  for (const [file, card] of cardsOf(digest)) yield { what: "card", card, file, key: keyOfNamed(file) };
  if (!digest.site.search) return;
  for (const shard of searchShards(digest)) {
    yield { what: "index", name: shard.name, key: keyOfIndex(shard, digest, version), pages: shard.pages };
  }
}

/** The name by which an index, which has several files, is assigned to a shard. */
export function fileOfIndex(name: string): string {
  return `search/${name}`;
}

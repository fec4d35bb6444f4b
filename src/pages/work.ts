import type { Path } from "../digest/urls.ts";
import type { FeedItems } from "../feeds/render-feed.ts";
import type { DetailOf } from "../seeds/cache/details-in.ts";
import type { Site } from "../site/site.ts";
import type { ItemOf, KindName, Page } from "./kinds.ts";

/** A page with the data it depends on, as made by `kinds`. */
export type KindPage = { readonly [Kind in KindName]: { readonly kind: Kind } & Page<ItemOf<Kind>> }[KindName];

/** A page to be rendered. Its item may have been serialised for another thread. */
export interface WantedPage extends Page<unknown> {
  readonly kind: KindName;
}

/** The pages to be rendered, and the data they share. */
export interface Work {
  readonly site: Site;
  /** Loads the details of an article that lists leave out. */
  readonly detailOf: DetailOf;
  /** Items of feeds that were rendered before, of the same site and details. */
  readonly items?: FeedItems | undefined;
  readonly plan: readonly WantedPage[];
  /**
   * Receives each page with a function that renders it, so that Eleventy does not report rendering errors. Without `take`,
   * Eleventy keeps all pages until the last one is rendered.
   */
  readonly take?: (path: Path, make: () => string) => void;
}

/** The data a page is rendered from. */
export interface PageData<Item> extends Omit<Work, "plan" | "take"> {
  readonly item: Item;
}

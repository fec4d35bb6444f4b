import type { Path } from "../digest/urls.ts";
import type { DetailOf } from "../seeds/cache/details-in.ts";
import type { Site } from "../site/site.ts";
import type { ItemOf, KindName, Page } from "./kinds.ts";

/** One page with all that it is made of, as `kinds` gives it. */
export type KindPage = { readonly [Kind in KindName]: { readonly kind: Kind } & Page<ItemOf<Kind>> }[KindName];

/** One page that is to be made. Its item may have crossed to another thread as text. */
export interface WantedPage extends Page<unknown> {
  readonly kind: KindName;
}

/** What all pages are made of, and which are to be made. */
export interface Work {
  readonly site: Site;
  /** Opens what lists do not need of an article. */
  readonly detailOf: DetailOf;
  readonly plan: readonly WantedPage[];
  /** Takes each page, and has it made: what fails then is not Eleventy's to print. Without it, Eleventy keeps all pages until the last is made. */
  readonly take?: (path: Path, make: () => string) => void;
}

/** What a page is made of. */
export interface PageData<Item> extends Omit<Work, "plan" | "take"> {
  readonly item: Item;
}

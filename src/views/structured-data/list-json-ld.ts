import type { ItemList, ListItem } from "schema-dts";
import { absoluteUrl } from "../../digest/urls.ts";
import type { Site } from "../../site/site.ts";
import type { Crumb } from "../crumb.ts";

/**
 * A list states its full length but names only its first entries: naming all of a month's would make the page half as large
 * again.
 */
const MAX_NAMED = 100;

/** Pages of the site as a schema.org `ItemList`, in order. `number` is the full length, if `pages` is only a part. */
export function listJsonLd(site: Site, pages: readonly Crumb[], number = pages.length) {
  return {
    "@type": "ItemList",
    numberOfItems: number,
    itemListElement: pages
      .slice(0, MAX_NAMED)
      .map(({ path, name }, index) => ({ ...listPosition(index), name, url: absoluteUrl(site, path) })),
  } satisfies ItemList;
}

/** Articles as a schema.org `ItemList`, in order. */
export function articlesJsonLd(
  site: Site,
  articles: readonly { readonly path: string; readonly title: string }[],
  number = articles.length,
) {
  const pages = articles.slice(0, MAX_NAMED).map(({ path, title }) => ({ path, name: title }));
  return listJsonLd(site, pages, number);
}

/** The type and position of a list entry. `index` starts at 0, `position` at 1. */
export function listPosition(index: number) {
  return { "@type": "ListItem", position: index + 1 } satisfies ListItem;
}

import type { ItemList, ListItem } from "schema-dts";
import { absoluteUrl } from "../../digest/urls.ts";
import type { Site } from "../../site/site.ts";
import type { Crumb } from "../crumb.ts";

/** A list says how long it is and names its first entries: all of a month's would be half as much again as its page. */
const MOST_NAMED = 100;

/** Pages of ours, in their order, as schema.org's list. `number` is how many there are, where not all are given. */
export function describeList(site: Site, pages: readonly Crumb[], number = pages.length) {
  return {
    "@type": "ItemList",
    numberOfItems: number,
    itemListElement: pages
      .slice(0, MOST_NAMED)
      .map(({ path, name }, index) => ({ ...place(index), name, url: absoluteUrl(site, path) })),
  } satisfies ItemList;
}

/** Articles of ours, in their order, as schema.org's list. */
export function describeArticles(
  site: Site,
  articles: readonly { readonly path: string; readonly title: string }[],
  number = articles.length,
) {
  const pages = articles.slice(0, MOST_NAMED).map(({ path, title }) => ({ path, name: title }));
  return describeList(site, pages, number);
}

/** The place of an entry in its list. */
export function place(index: number) {
  return { "@type": "ListItem", position: index + 1 } satisfies ListItem;
}

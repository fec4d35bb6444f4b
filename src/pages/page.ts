import type { Path } from "../digest/urls.ts";
import type { DetailOf } from "../seeds/cache/details-in.ts";
import type { Site } from "../site/site.ts";
import type { ItemOf, KindName, Page } from "./kinds.ts";

/** What all pages are made of, and which are to be made. */
export interface Work {
  readonly site: Site;
  /** Opens what lists do not need of an article. */
  readonly detailOf: DetailOf;
  readonly plan: { readonly [Kind in KindName]?: readonly Page<unknown>[] };
  /** Takes each page once it is finished. Without it, Eleventy keeps them all until the last is made. */
  readonly take?: (path: Path, text: string) => void;
}

/** What a page is made of. */
export interface PageData<Item> extends Omit<Work, "plan" | "take"> {
  readonly item: Item;
}

/** What Eleventy hands over: its global data, and pages of the plan, never none. */
interface EleventyData<Item> {
  readonly work: Work;
  readonly planned: readonly Page<Item>[];
}

/**
 * How many pages Eleventy is shown as one where they are taken as they are finished: it keeps much of each that it is
 * shown, and would have nothing to do with it any more.
 */
const SHOWN_AS_ONE = 100;

/** A template of Eleventy's that makes every planned page of a kind. */
export function page<Kind extends KindName>(kind: Kind, render: (data: PageData<ItemOf<Kind>>) => string) {
  type Data = EleventyData<ItemOf<Kind>>;
  return {
    data: {
      eleventyExcludeFromCollections: true,
      pagination: {
        data: "work",
        size: 1,
        alias: "planned",
        // Eleventy looks a list up by name; this hands over the one of this kind.
        before: (_: unknown, { work }: Data) =>
          inParts(work.plan[kind] ?? [], work.take === undefined ? 1 : SHOWN_AS_ONE),
      },
      permalink: ({ planned: [first] }: Data) => first?.path,
    },
    render: ({ work: { site, detailOf, take }, planned }: Data) =>
      planned
        .map(({ path, item }) => {
          const text = render({ site, detailOf, item });
          if (take === undefined) return text;
          take(path, text);
          return "";
        })
        .join(""),
  };
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

import { renderPage } from "./renderers.tsx";
import type { WantedPage, Work } from "./work.ts";

/** What Eleventy hands over: its global data, and some pages of the plan, never none. */
interface EleventyData {
  readonly work: Work;
  readonly planned: readonly WantedPage[];
}

/**
 * How many pages Eleventy is shown as one where they are taken as they are finished: it keeps much of each that it is
 * shown, and would have nothing to do with it any more.
 */
const SHOWN_AS_ONE = 100;

/** The one template of Eleventy's: it makes every planned page. */
export const template = {
  data: {
    eleventyExcludeFromCollections: true,
    pagination: {
      data: "work",
      size: 1,
      alias: "planned",
      // Eleventy looks a list up by name; this hands it over in parts.
      before: (_: unknown, { work }: EleventyData) => inParts(work.plan, work.take === undefined ? 1 : SHOWN_AS_ONE),
    },
    permalink: ({ planned: [first] }: EleventyData) => first?.path,
  },
  render: ({ work: { site, detailOf, take }, planned }: EleventyData) =>
    planned
      .map((page) => {
        const make = () => renderPage(page, { site, detailOf });
        if (take === undefined) return make();
        take(page.path, make);
        return "";
      })
      .join(""),
};

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

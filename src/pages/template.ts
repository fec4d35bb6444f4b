import { printedDetail } from "../digest/printed-detail.ts";
import { chunksOf } from "../lib/chunks-of.ts";
import { renderPage } from "./renderers.tsx";
import type { WantedPage, Work } from "./work.ts";

/** Eleventy's data for the template: its global data and a chunk of the planned pages, never empty. */
interface EleventyData {
  readonly work: Work;
  readonly planned: readonly WantedPage[];
}

/** Pages per Eleventy page if `take` receives the results. It saves memory, as Eleventy keeps data about each of its pages. */
const CHUNK_SIZE = 100;

/** The only Eleventy template. It renders all planned pages. */
export const template = {
  data: {
    eleventyExcludeFromCollections: true,
    pagination: {
      data: "work",
      size: 1,
      alias: "planned",
      // Eleventy paginates data that it finds by name; this supplies the chunks instead.
      before: (_: unknown, { work }: EleventyData) => chunksOf(work.plan, work.take === undefined ? 1 : CHUNK_SIZE),
    },
    permalink: ({ planned: [first] }: EleventyData) => first?.path,
  },
  render: ({ work: { site, detailOf: open, items, take }, planned }: EleventyData) => {
    const detailOf: Work["detailOf"] = (article) => printedDetail(site, open(article));
    return planned
      .map((page) => {
        const make = () => renderPage(page, { site, detailOf, items });
        if (take === undefined) return make();
        take(page.path, make);
        return "";
      })
      .join("");
  },
};

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { PROGRAM } from "../../src/lib/program.ts";
import { DEFAULT_THEME } from "../../src/site/theme.ts";
import { themeProperties } from "../../src/site/theme-properties.ts";
import { placed } from "../helpers/articles.ts";
import { sampleMail } from "../helpers/sample-mail.ts";
import { listedStories, type SaidPicture } from "./listed-stories.tsx";
import { ask, type OpenOptions } from "./open-site.ts";
import { type BrowsedSite, withSite } from "./opened-site.ts";

const STYLE = `${themeProperties(DEFAULT_THEME)}${readFileSync(join(PROGRAM, "src/views/assets/style.css"), "utf8")}`;
/** All that fill a screen, and the longest. */
const LENGTHS = [...Array.from({ length: 20 }, (_, index) => index + 1), 60];
const LARGE = { width: 1200, height: 628 };
const SMALL = { width: 120, height: 90 };
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** How lists, pictures and mails lie on screens, whatever is in them. */
export function testLayout(site: () => BrowsedSite): void {
  test.each<[string, SaidPicture | undefined, OpenOptions]>([
    ["with pictures", { size: LARGE }, { imageSize: LARGE }],
    ["without any", undefined, {}],
    ["whose pictures are gone", { size: LARGE }, { withoutImages: true }],
    ["with small pictures", { size: SMALL }, { imageSize: SMALL }],
    ["with small pictures whose size nobody stated", {}, { imageSize: SMALL }],
  ])("the first of a list of few or many articles %s leaves no hole", async (_, said, options) => {
    // Its own empty space, and that below it, as high as the highest row at most.
    const HOLES = `[...document.querySelectorAll(".stories")].map((list) => {
      const box = (element) => element.getBoundingClientRect();
      const large = list.querySelector(".teaser-large");
      const filled = Math.max(...[...large.querySelectorAll(".picture, .teaser-text > *")].map((part) => box(part).bottom));
      const rows = [...list.querySelectorAll(".teaser-row")];
      const below = rows.filter((row) => box(row).left < box(large).right && box(row).top >= box(large).bottom);
      const gap = below.length === 0 ? 0 : Math.min(...below.map((row) => box(row).top)) - box(large).bottom;
      return { many: rows.length + 1, inside: box(large).bottom - filled, below: gap - Math.max(0, ...rows.map((row) => box(row).height)) };
    })`;
    const holes = z.array(z.object({ many: z.number(), inside: z.number(), below: z.number() }));
    await withSite(site(), options, async ({ page }) => {
      const lists = LENGTHS.map((many) => listedStories(many, said)).join("");
      await page.setContent(`<!doctype html><style>${STYLE}</style><main>${lists}</main>`);
      for (const width of [360, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await ask(page, holes, HOLES);
        expect(found.map(({ many }) => many)).toEqual(LENGTHS);
        expect(found.filter(({ inside, below }) => inside >= 40 || below > 40)).toEqual([]);
      }
    });
  });

  test("no picture is enlarged, and its plate is as wide as its column", async () => {
    const PLATES = `[...document.querySelectorAll(".picture")].map((plate) => ({
      plate: plate.getBoundingClientRect().width / plate.parentElement.getBoundingClientRect().width,
      shown: plate.firstElementChild.getBoundingClientRect().width,
    }))`;
    const plates = z.array(z.object({ plate: z.number(), shown: z.number() }));
    await withSite(site(), { viewport: { width: 640, height: 800 } }, async ({ page }) => {
      await page.goto("");
      await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
      const found = await ask(page, plates, PLATES);
      expect(found.length).toBeGreaterThan(0);
      // The pictures that come are of one pixel, whatever their size is said to be.
      expect(found.map(({ shown }) => shown)).toEqual(found.map(() => 1));
      expect(found[0]?.plate).toBe(1);
    });
  });

  test.each([false, true])("a mail is no wider than a phone (pictures blocked: %s)", async (withoutImages) => {
    const picture = { address: "https://static.example/1.png", size: { width: 1200, height: 628 } };
    const long = { title: LONG_WORD, excerpt: LONG_WORD.repeat(2), provider: { name: LONG_WORD }, pictures: [picture] };
    const { html } = sampleMail([placed("a", long), placed("b", long), placed("c", { title: LONG_WORD })], {
      title: LONG_WORD,
    });
    await withSite(site(), { viewport: { width: 360, height: 740 }, withoutImages }, async ({ page }) => {
      await page.setContent(html);
      expect(await ask(page, z.number(), "document.documentElement.scrollWidth")).toBe(360);
    });
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { PROGRAM } from "../../src/lib/program.ts";
import { DEFAULT_THEME } from "../../src/site/theme.ts";
import { themeProperties } from "../../src/site/theme-properties.ts";
import { placed } from "../helpers/articles.ts";
import { sampleMail } from "../helpers/sample-mail.ts";
import { ask } from "./open-site.ts";
import { type BrowsedSite, withSite } from "./opened-site.ts";

const STYLE = `${themeProperties(DEFAULT_THEME)}${readFileSync(join(PROGRAM, "src/views/assets/style.css"), "utf8")}`;
const WORDS = "An article of a list, whose words are as many as those of the others that stand beside it. ".repeat(2);
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** A list of so many articles, `pictured` those with a picture. */
function listOf(many: number, pictured: (place: number) => boolean): string {
  const teasers = Array.from({ length: many }, (_, place) => {
    const picture = pictured(place) ? '<div class="picture"><img alt=""></div>' : "";
    return `<article class="teaser${picture && " teaser-pictured"}">${picture}<div class="teaser-text"><h2 class="headline">A headline</h2><p class="excerpt">${WORDS}</p></div></article>`;
  });
  return `<!doctype html><style>${STYLE}</style><main><div class="teasers">${teasers.join("")}</div></main>`;
}

/** How lists, pictures and mails lie on screens, whatever is in them. */
export function testLayout(site: () => BrowsedSite): void {
  test("the first of a list leaves no hole, with a picture or without, whatever follows", async () => {
    await withSite(site(), { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
      const HOLE = `(({ bottom }, text) => bottom - text.getBoundingClientRect().bottom)(
        document.querySelector(".teaser").getBoundingClientRect(), document.querySelector(".teaser-text").lastElementChild)`;
      const holes: string[] = [];
      for (let many = 1; many <= 9; many++) {
        for (const first of [true, false]) {
          for (const others of [true, false]) {
            await page.setContent(listOf(many, (place) => (place === 0 ? first : others)));
            const hole = await ask(page, z.number(), HOLE);
            // The height of a column's picture, by which neighbours in a row may differ.
            if (hole > 200) holes.push(`${many} articles, ${first} ${others}: ${hole} px`);
          }
        }
      }
      expect(holes).toEqual([]);
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

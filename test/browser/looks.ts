import { expect, test } from "vitest";
import { z } from "zod";
import { DEFAULT_THEME, type Theme } from "../../src/site/theme.ts";
import { buildInMemory } from "../helpers/build-in-memory.ts";
import { storySeed } from "../helpers/story-seed.ts";
import { ask, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { serveSite } from "./serve-site.ts";

const TITLE = "أعلنت الشركة اليوم عن حاسوب جديد لتدريب الشبكات العصبية";
const OUTLET = { name: "صحيفة الميناء", domain: "port.example" };

const SEEDS = {
  "1.txt": storySeed({
    title: TITLE,
    excerpt: TITLE,
    date: "2021-08-20T10:00:00Z",
    provider: OUTLET,
    topics: ["الذكاء"],
    related: [{ title: TITLE, address: "https://other.example/", date: "2021-08-22T10:00:00Z", provider: OUTLET }],
    body: `${TITLE} ${TITLE}\n\n• ${TITLE}\n• ${TITLE}\n`,
  }),
  "2.txt": storySeed({
    title: TITLE,
    address: "https://port.example/2",
    date: "2021-06-01T10:00:00Z",
    topics: ["الذكاء"],
  }),
};

/** What settings make of the look. */
export function testLooks(site: () => BrowsedSite): void {
  test("a site from right to left is mirrored, and as wide as a telephone or a screen", async () => {
    const { pages } = await buildInMemory(SEEDS, { site: { language: "ar", title: "ضوء الصباح", search: true } });
    const served = await serveSite(pages);
    const { page, context, complaints } = await openSite(site().browser, served.address);
    const widths = [360, 1280];
    try {
      const wide: string[] = [];
      const ways = [...pages.keys()].filter((path) => path.endsWith("index.html"));
      for (const path of ways) {
        await page.goto(path.replace("index.html", ""));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          if (await ask(page, z.boolean(), "document.documentElement.scrollWidth > innerWidth"))
            wide.push(`${path} ${width}`);
        }
      }
      expect(wide).toEqual([]);
      const article = ways.find((path) => /^2021\/08\/20\/.+\/index/.test(path)) ?? "";
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(article.replace("index.html", ""));
        const x = async (selector: string) =>
          await ask(page, z.number(), `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().x`);
        if (width < 768) await page.locator(".menu-button").click();
        expect(await x(".masthead li")).toBeGreaterThan(await x(".masthead li:nth-child(2)"));
        // The first report of the time is the article, and stands where the line begins, above its date.
        expect(await x(".timeline-lead")).toBeGreaterThan(await x(".timeline-report"));
        expect(await x(".timeline-ends > :first-child")).toBeGreaterThan(await x(".timeline-ends > :last-child"));
      }
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
      await served.close();
    }
  });

  test("a theme, its sign and a style sheet of one's own are what a page shows, in light and in dark", async () => {
    const theme: Theme = {
      ...DEFAULT_THEME,
      accent: { light: "#005577", dark: "#77ccff" },
      type: { ...DEFAULT_THEME.type, headlines: "monospace" },
      density: "compact",
      sign: '<svg viewBox="0 0 2 1"><path fill="var(--accent)" d="M0 0h2v1H0z"/></svg>',
      css: ".wordmark { text-transform: uppercase }",
    };
    const { pages } = await buildInMemory(SEEDS, { site: { theme } });
    const served = await serveSite(pages);
    const shown: unknown[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, context, complaints } = await openSite(site().browser, served.address, { colorScheme });
      await page.goto("");
      const of = async (selector: string, property: string) =>
        await ask(
          page,
          z.string(),
          `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
        );
      shown.push([
        await of(".wordmark-sign path", "fill"),
        await of("h1, h2", "fontFamily"),
        await of(".wordmark", "textTransform"),
        await of(".wordmark-sign svg", "width"),
      ]);
      expect(complaints).toEqual([]);
      await context.close();
    }
    await served.close();
    expect(shown).toEqual([
      ["rgb(0, 85, 119)", "monospace", "uppercase", "64px"],
      ["rgb(119, 204, 255)", "monospace", "uppercase", "64px"],
    ]);
  });
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { buildInMemory } from "../helpers/build-in-memory.ts";
import { storySeed } from "../helpers/story-seed.ts";
import { headlineOf } from "./headlines.ts";
import { ask, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { IMAGES } from "./sample-site.ts";
import { type Served, serveSite } from "./serve-site.ts";

/** Seventy days of one article each: as digests are that take one story a day. */
const SEEDS = Object.fromEntries(
  Array.from({ length: 70 }, (_, place) => [
    `${place}.txt`,
    storySeed({
      title: headlineOf(place),
      excerpt: `${headlineOf(place + 5)}. ${headlineOf(place + 7)}. ${headlineOf(place + 9)}.`,
      date: new Date(Date.UTC(2021, 11, 31 - place, 15)).toISOString(),
      address: `https://news.example/${place}`,
      topics: ["Power and light", `Topic ${place % 12}`],
      ...(place % 5 !== 4 && { image: { url: `${IMAGES}${place}.png`, width: 1200, height: 628 } }),
    }),
  ]),
);

const SEEN = `[...document.querySelectorAll("main .headline a")].filter((link) => {
  const { top, bottom } = link.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}).length`;

/** How much of the news a front page shows, on screens and on paper. */
export function testFronts(site: () => BrowsedSite): void {
  let served: Served;
  beforeAll(async () => {
    const { pages } = await buildInMemory(SEEDS, { site: { search: true } });
    served = await serveSite(pages);
  });
  afterAll(async () => await served?.close());

  const open = async (width: number, height: number, more = {}) =>
    await openSite(site().browser, served.address, {
      viewport: { width, height },
      imageSize: { width: 1200, height: 628 },
      ...more,
    });

  test.each([
    [1280, 900, 8, 7_000],
    [360, 740, 4, 12_000],
    [1920, 1080, 12, 7_000],
  ])(
    "a screen of %d by %d shows enough headlines whole, and the page is not long",
    async (width, height, least, most) => {
      const { page, context } = await open(width, height);
      await page.goto("");
      expect(await page.locator("main .headline").count()).toBe(60);
      expect(await ask(page, z.number(), SEEN)).toBeGreaterThanOrEqual(least);
      expect(await ask(page, z.number(), "document.documentElement.scrollHeight")).toBeLessThan(most);
      await context.close();
    },
  );

  test("the front page is at most four sheets of paper", async () => {
    const { page, context } = await open(1280, 900);
    await page.goto("");
    const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(4);
    await context.close();
  });

  test("a phone's masthead is one row, whose menu opens without JavaScript", async () => {
    const { page, context } = await open(360, 740, { javaScriptEnabled: false });
    await page.goto("");
    expect((await page.locator(".masthead").boundingBox())?.height).toBeLessThanOrEqual(56);
    expect(await page.getByRole("link", { name: "Archive", exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("link", { name: "Archive", exact: true }).click();
    await page.waitForURL("**/archive/");
    await context.close();
  });

  test("a calendar's rows are of one height, and its shades tell where colors are the system's own", async () => {
    const { page, context } = await open(1280, 900, { forcedColors: "active" });
    await page.goto("archive/");
    const heights = `[...new Set([...document.querySelectorAll(".calendar-month")].map((month) => month.offsetHeight))]`;
    expect(await ask(page, z.array(z.number()), heights)).toHaveLength(1);
    expect(await page.locator("thead").first().innerText()).toMatch(/^Mon\s+Tue\s+Wed/);
    const line = (shade: number) => `(() => {
      const square = document.querySelector("a.square");
      square.className = "square shade-${shade}";
      return parseFloat(getComputedStyle(square).borderBottomWidth);
    })()`;
    const lines = [];
    for (const shade of [1, 2, 3, 4]) lines.push(await ask(page, z.number(), line(shade)));
    expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => one - other));
    await context.close();
  });
}

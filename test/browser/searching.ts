import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../src/words/en.ts";
import { type OpenSite, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { buildSearchedSite } from "./sample-site.ts";
import { type Served, serveSite } from "./serve-site.ts";

const PREFIX = "/news/";

/** The search finds, filters and orders; below a path, under the site's own policy, and without loading what is not used. */
export function testSearching(site: () => BrowsedSite): void {
  let served: Served;
  beforeAll(async () => {
    served = await serveSite(await buildSearchedSite(`https://digest.example${PREFIX}`), { prefix: PREFIX });
  });
  afterAll(async () => await served?.close());

  /** Opens a page of the site, notes what is asked for, and expects no complaint. */
  async function searching(path: string, work: (open: OpenSite, asked: string[]) => Promise<void>): Promise<void> {
    const open = await openSite(site().browser, served.address);
    const asked: string[] = [];
    open.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    try {
      await open.page.goto(path);
      await work(open, asked);
      expect(open.complaints).toEqual([]);
      expect(open.strangers).toEqual([]);
    } finally {
      await open.context.close();
    }
  }
  const found = async ({ page }: OpenSite, text: string) => {
    await page.locator(".search-status", { hasText: text }).waitFor({ timeout: 10_000 });
    return await page.locator(".result > a").allInnerTexts();
  };

  test("the search loads nothing until it is used, then finds and marks words as text", async () => {
    await searching("search/", async (open, asked) => {
      const { page } = open;
      expect(asked.filter((path) => path.startsWith("/news/search/2"))).toEqual([]);
      await page.getByRole("searchbox", { name: en.searchWords }).fill("zebra");
      expect(await found(open, "1 article found for “zebra”.")).toEqual(["Dojo, the first"]);
      expect(asked).toContain("/news/search/2021/index.json");
      expect(await page.locator(".result mark").allInnerTexts()).toEqual(["zebra"]);
      expect(await page.locator(".result .excerpt").innerText()).toContain("R&D");
      expect(await page.locator(".result .byline").innerText()).toBe("Electrek · August 20, 2021");
      await page.locator(".result > a").click();
      expect(await page.locator("h1").innerText()).toBe("Dojo, the first");
    });
  });

  test("the search filters by topic, outlet and year, and says where nothing is found", async () => {
    await searching("search/", async (open) => {
      const { page } = open;
      const choose = async (label: string, value: string) => await page.getByLabel(label).selectOption(value);
      await page.getByLabel(en.searchWords).fill("dojo");
      expect((await found(open, "3 articles found")).sort()).toEqual([
        "Dojo, the first",
        "Dojo, the second",
        "Dojo, the third",
      ]);
      await page.setViewportSize({ width: 1280, height: 900 });
      if (!(await page.getByLabel("Topic").isVisible())) await page.getByText(en.searchOptions).click();
      await choose("Topic", "AI Hardware");
      expect(await found(open, "1 article found")).toEqual(["Dojo, the first"]);
      await choose("Topic", "");
      await choose("Year", "2020");
      await page.locator(".result", { hasText: "the third" }).waitFor();
      expect(await found(open, "1 article found")).toEqual(["Dojo, the third"]);
      await choose(en.source, "Electrek");
      expect(await found(open, "No articles found for “dojo”.")).toEqual([]);
    });
  });

  test("the newest stand first across the years when asked for, and an address brings a search back", async () => {
    await searching("search/?q=dojo&order=newest", async (open) => {
      expect(await found(open, "3 articles found")).toEqual(["Dojo, the first", "Dojo, the second", "Dojo, the third"]);
    });
    await searching("search/?year=undated", async (open) => {
      expect(await found(open, "1 article found.")).toEqual(["A plain text without a date"]);
    });
  });

  test.each([
    ["码头", "港口新闻：新码头将于春季启用", ["码头"]],
    ["strassenbahn", "Straßenbahn über C++ und AT&T", ["Straßenbahn"]],
    ["c++", "Straßenbahn über C++ und AT&T", []],
    ["رصيف", "افتتاح الرصيف الجديد", ["الرصيف"]],
  ])("the search finds %s whatever the site's language", async (words, title, marks) => {
    await searching(`search/?q=${encodeURIComponent(words)}`, async (open) => {
      expect(await found(open, "1 article found")).toEqual([title]);
      expect(await open.page.locator(".result mark").allInnerTexts()).toEqual(marks);
    });
  });

  test("a slip is answered by a word that is there", async () => {
    await searching("search/?q=zebar", async (open) => {
      expect(await found(open, "Did you mean")).toEqual([]);
      await open.page.getByRole("button", { name: "zebra" }).click();
      expect(await found(open, "1 article found")).toEqual(["Dojo, the first"]);
    });
  });

  test("the menu leads to the field, and the first hit is in view on a telephone, with the filters folded", async () => {
    const open = await openSite(site().browser, served.address);
    try {
      const { page } = open;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto("");
      // The menu opens by a key, and closes when the Tab key leaves it: it must not cover what has the focus.
      await page.getByRole("button", { name: en.menu }).press("Enter");
      const isOpen = async () => (await page.locator(":popover-open").count()) === 1;
      expect(await isOpen()).toBe(true);
      for (let stop = 0; stop < 5; stop++) await page.keyboard.press("Tab");
      expect(await isOpen()).toBe(true);
      await page.keyboard.press("Tab");
      expect(await isOpen()).toBe(false);
      await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Search" }).click();
      await page.waitForURL("**/search/#query");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("query");
      await page.keyboard.type("dojo");
      await found(open, "3 articles found");
      expect(await page.getByLabel("Topic").isVisible()).toBe(false);
      const box = await page.locator(".result > a").first().boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThan(740 * 0.75);
    } finally {
      await open.context.close();
    }
  });

  test("an index that is gone leaves a sentence and no broken page", async () => {
    const open = await openSite(site().browser, served.address);
    try {
      await open.context.route("**/search/2021/index.json", (route) => route.abort());
      await open.page.goto("search/?q=dojo");
      expect(await found(open, en.searchFailed)).toEqual([]);
    } finally {
      await open.context.close();
    }
  });
}

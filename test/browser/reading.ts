import { expect, test } from "vitest";
import { z } from "zod";
import { memoize } from "../../src/lib/memoize.ts";
import { ask } from "./open-site.ts";
import { type BrowsedSite, onEachKind, withSite } from "./opened-site.ts";

/** What every reader must be able to do, whatever their screen, settings and network. */
export function testReading(site: () => BrowsedSite): void {
  const width = z.object({ content: z.number(), window: z.number() });
  const WIDTH = "({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth })";

  // What the scripts add is not there for others, a moment is told in another zone, and these two pages say that they need scripts.
  const TEXT = `document.querySelectorAll(".told-read, .told-new, .reading-note, .topic-tools, .copy, .sharing").forEach((added) => added.remove()),
    document.querySelectorAll("time").forEach((told) => (told.textContent = told.dateTime)),
    document.body.innerText`;
  const TOOLS = new Set(["search/", "settings/"]);

  /** All kinds of pages as most readers see them, loaded once for the tests that look at them so. */
  const readAll = memoize(async () => {
    const texts = new Map<string, string>();
    return await withSite(site(), {}, async (open) => {
      await onEachKind(site(), open, async (path) => {
        texts.set(path, await ask(open.page, z.string(), TEXT));
        return [];
      });
      return { texts, complaints: open.complaints, strangers: open.strangers };
    });
  });

  test("no page makes the browser complain or asks another host than that of the images", async () => {
    const { complaints, strangers } = await readAll();
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test("no page scrolls sideways on the narrowest phone, controls suit a finger, and tables keep their words whole", async () => {
    // Links inside of sentences and headlines are as high as their lines.
    const SMALL = `[...document.querySelectorAll("nav a, button, summary, select, input[type=search], .choice, .onward a, .topics li a, .orders a, .turn a, .formats a, .months a, .groups a, a.square")]
      .map((control) => [control.getBoundingClientRect(), control])
      .filter(([{ width, height }]) => width > 1 && height < 43.5)
      .map(([{ height }, control]) => height + " px: " + control.outerHTML.slice(0, 90))`;
    const BROKEN = `[...document.querySelectorAll(".wide td")].filter((cell) => cell.clientHeight > 100)
      .map(({ innerText }) => "broken in a cell: " + innerText)`;
    await withSite(site(), { viewport: { width: 320, height: 640 }, hasTouch: true }, async (open) => {
      const faults = await onEachKind(site(), open, async () => {
        const { content, window } = await ask(open.page, width, WIDTH);
        return [
          ...(content > window ? [`${content} px wide in a window of ${window}`] : []),
          ...(await ask(open.page, z.array(z.string()), SMALL)),
          ...(await ask(open.page, z.array(z.string()), BROKEN)),
        ];
      });
      expect(faults).toEqual([]);
    });
  });

  test("text twice as large still fits, and none of it is cut off", async () => {
    const clipped = `[...document.querySelectorAll("main *")]
      .filter((element) => getComputedStyle(element).overflow !== "visible" && !element.matches("pre, .picture, .hidden"))
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.tagName + "." + element.className)`;
    await withSite(site(), { viewport: { width: 640, height: 400 } }, async (open) => {
      const faults = await onEachKind(site(), open, async () => {
        const before = await ask(open.page, z.number(), "document.body.scrollHeight");
        await open.page.evaluate("document.documentElement.style.fontSize = '200%'");
        const after = await ask(open.page, z.number(), "document.body.scrollHeight");
        const { content, window } = await ask(open.page, width, WIDTH);
        return [
          ...(content > window ? [`${content} px wide in a window of ${window}`] : []),
          ...(after > before * 1.2 ? [] : ["the text did not grow with the reader's size"]),
          ...(await ask(open.page, z.array(z.string()), clipped)),
        ];
      });
      // On a telephone too, no letter of the title stands alone, and none lies below a link.
      await open.page.setViewportSize({ width: 360, height: 740 });
      await open.page.goto("/feeds/");
      await open.page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect((await ask(open.page, width, WIDTH)).content).toBe(360);
      await open.page.goto("");
      await open.page.evaluate("document.documentElement.style.fontSize = '200%'");
      const [name, links] = await Promise.all(
        [".wordmark-name", ".masthead nav"].map(async (part) => await open.page.locator(part).boundingBox()),
      );
      expect(name?.height).toBeLessThan(150);
      expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual((links?.y ?? 0) + 1);
      expect(faults).toEqual([]);
    });
  });

  test("a reader without JavaScript reads the same, and meets no control that needs it", async () => {
    const { texts } = await readAll();
    await withSite(site(), { javaScriptEnabled: false }, async (open) => {
      const faults = await onEachKind(site(), open, async (path) => {
        const controls = await open.page.locator("button:visible, input:visible, select:visible").count();
        const dead = controls === 0 ? [] : [`shows ${controls} controls that need a script`];
        if (TOOLS.has(path)) return dead;
        const text = await ask(open.page, z.string(), TEXT);
        return text === texts.get(path) && text.length > 100 ? dead : [...dead, "reads otherwise"];
      });
      expect(faults).toEqual([]);
    });
  });

  test("the first stop of the Tab key is the way past the navigation", async () => {
    await withSite(site(), {}, async (open) => {
      const focused = z.object({ name: z.string(), top: z.number(), inMain: z.boolean() });
      const FOCUSED = `(({ id, className, tagName }, { top }, inMain) => ({ name: id || className || tagName, top, inMain }))(
        document.activeElement, document.activeElement.getBoundingClientRect(), document.activeElement.closest("main") !== null)`;
      const faults = await onEachKind(site(), open, async () => {
        await open.page.keyboard.press("Tab");
        const first = await ask(open.page, focused, FOCUSED);
        await open.page.keyboard.press("Enter");
        const entered = await ask(open.page, focused, FOCUSED);
        await open.page.keyboard.press("Tab");
        const next = await ask(open.page, focused, FOCUSED);
        return [
          ...(first.name === "skip" && first.top >= 0 ? [] : [`the first stop is ${first.name} at ${first.top}`]),
          ...(entered.name === "main" ? [] : [`Enter leads to ${entered.name}`]),
          // The pages of mere text have no link in main, and the next stop is below it.
          ...(next.inMain || next.name !== "wordmark" ? [] : ["the next stop is above the news"]),
        ];
      });
      expect(faults).toEqual([]);
    });
  });

  test("an image that is gone leaves the outlet's name on a plate and no broken picture", async () => {
    await withSite(site(), { withoutImages: true }, async ({ page }) => {
      const [, path = ""] = site().kinds.find(([kind]) => kind === "article") ?? [];
      await page.goto(`/${path}`);
      const picture = page.locator(".picture");
      const shoot = async () => (await picture.screenshot()).toString("base64");
      expect(await ask(page, z.number(), "document.querySelector('.picture img').naturalWidth")).toBe(0);
      expect((await picture.boundingBox())?.height).toBeGreaterThan(100);

      // Three looks: as a reader sees it, with the name made invisible, and without any image at all.
      const seen = await shoot();
      await page.evaluate(
        "document.styleSheets[0].insertRule('.picture img::before { color: transparent !important }', 0)",
      );
      const nameless = await shoot();
      await page.evaluate("document.querySelector('.picture img').remove()");
      const plate = await shoot();
      expect(seen === nameless, "the outlet's name is not to be seen").toBe(false);
      expect(nameless === plate, "the browser draws a broken picture").toBe(true);
    });
  });

  test("a merged article's own address leads a browser on to its lead", async () => {
    await withSite(site(), {}, async ({ page, complaints }) => {
      await page.goto(`/${site().redirect}`);
      await page.waitForURL(/a-maker-unveils/);
      expect(await page.locator("h1").innerText()).toBe("A maker unveils the fastest machine for training networks");
      expect(complaints).toEqual([]);
    });
  });
}

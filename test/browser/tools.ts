import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { drawIcons } from "../../src/publishing/stage-icons.ts";
import { DEFAULT_THEME } from "../../src/site/theme.ts";
import { assetsOf } from "../../src/views/assets.ts";
import { en } from "../../src/words/en.ts";
import { TEST_SITE } from "../helpers/test-site.ts";
import { ask, openSite } from "./open-site.ts";
import { type BrowsedSite, withSite } from "./opened-site.ts";
import { serveSite } from "./serve-site.ts";

/** The tools that scripts add: keys, marks, what is new, hidden topics, colors; and pages that do without them. */
export function testTools(site: () => BrowsedSite): void {
  const text = z.string();
  const focused = async (page: Page) => await ask(page, text, "document.activeElement.textContent");
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const background = async (page: Page) =>
    await ask(page, text, "getComputedStyle(document.documentElement).backgroundColor");
  /** Waits for what a worker does, of which a page hears nothing. */
  const until = async (page: Page, holds: string) =>
    await page.evaluate(
      `(async () => { while (!(await (${holds}))) await new Promise((go) => setTimeout(go, 10)); })()`,
    );
  const pathOf = (kind: string) => `/${site().kinds.find(([name]) => name === kind)?.[1]}`;

  test("the scripts of all pages together weigh less than 15.5 kB, compressed", () => {
    const scripts = assetsOf({ ...TEST_SITE, search: true }).filter(({ path }) => /^\/assets\/.*\.js$/.test(path));
    expect(scripts.length).toBe(7);
    expect(scripts.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0)).toBeLessThan(15_500);
  });

  test("the worker weighs at most 3 kB, and none of its bytes is of the news", () => {
    const worker = assetsOf(TEST_SITE).find(({ path }) => path === "/worker.js")?.content ?? "";
    expect(worker.length).toBeLessThanOrEqual(3000);
    expect(worker).toContain('"settings/offline/"');
    expect(assetsOf({ ...TEST_SITE, offline: false }).find(({ path }) => path === "/worker.js")?.content).toContain(
      "unregister",
    );
  });

  test("a telephone may put the site among its apps, by what Chromium asks of one", async () => {
    const pages = new Map([...site().pages, ...(await drawIcons(DEFAULT_THEME))]);
    const served = await serveSite(pages);
    const { page, context } = await openSite(site().browser, served.address);
    try {
      await page.goto("/");
      const devtools = await context.newCDPSession(page);
      const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
      // Tests run in windows of their own, whose cookies nobody keeps.
      expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
      const { errors, data } = await devtools.send("Page.getAppManifest");
      expect(errors).toEqual([]);
      expect(JSON.parse(data ?? "")).toMatchObject({
        id: "/",
        name: "Test Digest",
        start_url: "/",
        scope: "/",
        display: "minimal-ui",
      });
    } finally {
      await context.close();
      await served.close();
    }
  });

  test("whoever opens an article alone has the last editions kept, and days are loaded again when the front page is new", async () => {
    const pages = new Map(site().pages);
    const served = await serveSite(pages);
    const { page, context } = await openSite(site().browser, served.address, { serviceWorkers: "allow" });
    const day = `/${pathOf("edition").slice(1)}`;
    const loads = () => served.asked.filter((path) => path === day).length;
    const keeps = (path: string, holds = "kept !== undefined") =>
      until(page, `caches.match(new URL(${JSON.stringify(path)}, location.href).href).then(async (kept) => ${holds})`);
    try {
      await page.goto(pathOf("article"));
      for (const path of ["/", day, pathOf("article")]) await keeps(path);
      expect(loads()).toBe(1);
      await page.goto("/");
      await page.goto("/");
      pages.set("index.html", `${pages.get("index.html")}<!-- newer -->`);
      await page.goto("/");
      await keeps("/", "(await kept.text()).includes('newer')");
      while (loads() < 2) await keeps(day);
      expect(loads()).toBe(2);
    } finally {
      await context.close();
      await served.close();
    }
  });

  // A server that has stopped answers nobody, whatever a browser does to requests of workers.
  test("without a network, the last editions and what was opened are read, and else what is kept is named", async () => {
    const pages = new Map(site().pages);
    const served = await serveSite(pages, { prefix: "/" });
    const { page, context, complaints } = await openSite(site().browser, served.address, { serviceWorkers: "allow" });
    try {
      const article = pathOf("article");
      await page.goto("/");
      await page.evaluate("navigator.serviceWorker.ready");
      await until(page, "navigator.serviceWorker.controller?.state === 'activated'");
      await page.goto(article);
      const title = await page.locator("h1").innerText();
      const keeps = (path: string) =>
        `caches.match(new URL(${JSON.stringify(path)}, location.href).href).then((kept) => kept !== undefined)`;
      for (const path of ["/", article, pathOf("edition")]) await until(page, keeps(path));
      expect(complaints).toEqual([]);

      // What the network answers is shown, however fresh the kept page is; what was withdrawn is forgotten.
      pages.set("about/index.html", "<title>First</title><h1>First</h1>");
      await page.goto("/about/");
      await until(page, keeps("/about/"));
      pages.set("about/index.html", "<title>Second</title><h1>Second</h1>");
      await page.goto("/about/");
      expect(await page.locator("h1").innerText()).toBe("Second");
      pages.delete("about/index.html");
      await page.goto("/about/");
      await until(page, keeps("/about/").replace("!==", "==="));

      await served.close();
      await page.goto("/");
      expect(await page.locator(".teaser").count()).toBeGreaterThan(3);
      expect(await ask(page, text, "getComputedStyle(document.querySelector('.masthead')).display")).not.toBe("block");
      await page.goto(`${article}?from=feed`);
      expect(await page.locator("h1").innerText()).toBe(title);
      await page.goto(pathOf("edition"));
      expect(await page.locator(".teaser").count()).toBeGreaterThan(1);

      await page.goto(pathOf("topics"));
      expect(await page.locator("h1").innerText()).toBe(en.keptPages);
      expect(await page.locator(".not-kept").innerText()).toBe(en.notKept);
      const kept = page.locator(".kept a");
      await kept.getByText(title, { exact: true }).waitFor();
      await kept.getByText(title, { exact: true }).click();
      await page.waitForURL(`**${article}`);
    } finally {
      await context.close();
    }
  });

  test("what is kept for reading offline is cleared with everything else", async () => {
    await withSite(site(), { serviceWorkers: "allow" }, async ({ page }) => {
      await page.goto("/");
      await until(page, "navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')");
      await page.goto("/settings/");
      await until(page, "caches.match(location.href).then((kept) => kept !== undefined)");
      await page.getByRole("button", { name: en.clearAll }).click();
      await until(page, "caches.match(location.href).then((kept) => kept === undefined)");
      await page.getByRole("link", { name: en.keptPages }).click();
      await page.getByText(en.nothingKept).waitFor();
      expect(await page.locator(".not-kept").isHidden()).toBe(true);
    });
  });

  test("a feed's address is copied by a button that says so", async () => {
    await withSite(site(), { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, complaints }) => {
      await page.goto("/feeds/");
      const button = page.getByRole("button", { name: /\/atom\.xml$/ }).first();
      await button.click();
      await page.getByText("Copied", { exact: true }).waitFor();
      expect(await ask(page, text, "navigator.clipboard.readText()")).toMatch(/^https:\/\/[^ ]+\/atom\.xml$/);
      expect(complaints).toEqual([]);
    });
  });

  test("keys move the focus, mark, open and explain themselves, and leave fields and the browser alone", async () => {
    await withSite(site(), {}, async ({ page, complaints }) => {
      await page.goto("/");
      await press(page, "j");
      expect(await focused(page)).toContain("A maker unveils");
      await press(page, "j");
      const second = await focused(page);
      await press(page, "Control+j", "k", "j");
      expect(await focused(page)).toBe(second);
      expect(await page.locator(":focus-visible").count()).toBe(1);
      await press(page, "m");
      expect(await focused(page)).toBe(`Read: ${second}`);
      await press(page, "m");
      expect(await focused(page)).toBe(second);

      await press(page, "?");
      const dialog = page.getByRole("dialog", { name: en.shortcuts });
      await dialog.waitFor();
      expect(await dialog.locator("dt").allInnerTexts()).toEqual(["j", "k", "o", "m", "/", "?"]);
      await press(page, "j");
      await dialog.getByLabel(en.keysOn).uncheck();
      await press(page, "Escape", "k");
      expect(await focused(page)).toBe(second);

      await page.goto("/settings/");
      await page.getByLabel("Single keys").check();
      await page.goto("/");
      await press(page, "j", "o");
      await page.waitForURL(/a-maker/);
      await press(page, "/");
      await page.waitForURL(/\/search\/#query$/);
      await press(page, "j", "m", "?");
      expect(await page.getByRole("searchbox").inputValue()).toBe("jm?");
      // The sample has no index, so looking for something complains, as does a transition that the next page cuts short.
      expect(complaints.filter((complaint) => !/search|Transition was skipped/i.test(complaint))).toEqual([]);
    });
  });

  test("an article that was read is marked, and what came since the last visit is counted", async () => {
    await withSite(site(), {}, async ({ page }) => {
      await page.goto("/");
      await until(page, `localStorage.getItem("digest.visit") !== null`);
      expect(await page.locator(".reading-note").innerText()).toBe("");
      await page.goto(pathOf("article"));
      // As if the visit had been yesterday, and two of its articles had not been there.
      await page.evaluate(`(() => {
        const { last, at } = JSON.parse(localStorage.getItem("digest.visit"));
        localStorage.setItem("digest.visit", JSON.stringify({ before: [], last: last.slice(2), at: at - 86400000 }));
      })()`);
      await page.goto("/");
      const note = page.locator(".reading-note");
      const NOTE = /^2 new since your last visit \(\p{L}+\) · Go to the first · Mark all as read$/u;
      await note.getByText("2 new").waitFor();
      expect(await note.innerText()).toMatch(NOTE);
      expect(await page.locator(".fresh").count()).toBe(2);
      expect(await page.locator(".read .headline a").allInnerTexts()).toEqual([
        expect.stringContaining("A maker unveils"),
      ]);
      await note.getByRole("button", { name: en.jumpToNew }).click();
      expect(await focused(page)).toContain("A maker unveils");

      // Every list counts alike, whatever it shows.
      await page.goto("/topics/ai-hardware/");
      await note.getByText("2 new").waitFor();
      expect(await note.innerText()).toMatch(NOTE);
      await note.getByRole("button", { name: en.markAllRead }).click();
      expect(await note.innerText()).toBe(en.allMarkedRead);
      await page.goto("/");
      expect(await page.locator(".read").count()).toBe(2);
      expect([await note.innerText(), await page.locator(".fresh").count()]).toEqual(["", 0]);
    });
  });

  test("times are told in the reader's zone, with their day where it is another one there, or as long ago", async () => {
    const NAMES = z.array(z.string());
    // Versions of CLDR differ in the space before "PM".
    const TIMES = `[...document.querySelectorAll("main time")].map(({ textContent, title }) => (textContent + " / " + title).replace(/\\s/g, " "))`;
    await withSite(site(), { timezoneId: "Pacific/Midway" }, async ({ page, complaints }) => {
      await page.clock.setFixedTime("2021-08-20T12:30:00Z");
      await page.goto("/");
      const times = await ask(page, NAMES, TIMES);
      expect(times).toContain("3 hours ago / Thursday, August 19, 2021 at 10:30:00 PM GMT-11");
      await page.goto("/2021/08/19/");
      expect(await ask(page, NAMES, TIMES)).toContain(
        "August 18, 2021 at 10:30 PM / Wednesday, August 18, 2021 at 10:30:00 PM GMT-11",
      );
      expect(complaints).toEqual([]);
    });
    await withSite(site(), { timezoneId: "America/New_York" }, async ({ page }) => {
      await page.goto("/2021/08/20/");
      expect(await ask(page, NAMES, TIMES)).toContain("5:30 AM / Friday, August 20, 2021 at 5:30:00 AM EDT");
      // No line ends before "AM".
      expect(await page.locator("main time").first().textContent()).toMatch(/^\d:\d\d[\u00a0\u202f]AM$/);
    });
  });

  test("a hidden topic leaves the front page, can be looked at, and comes back", async () => {
    await withSite(site(), {}, async ({ page }) => {
      await page.goto("/topics/ai-hardware/");
      await page.getByRole("button", { name: "Hide this topic" }).click();
      await page.goto("/");
      const article = page.getByRole("link", { name: /A maker unveils/ });
      expect(await article.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Show 1 article on hidden topics" }).click();
      expect(await article.isVisible()).toBe(true);
      await page.goto("/settings/");
      await page.getByRole("button", { name: "Show AI Hardware again" }).click();
      expect(await page.locator(".hidden-topics").innerText()).toBe(en.noHiddenTopics);
      await page.goto("/");
      expect(await article.isVisible()).toBe(true);
    });
  });

  test("a choice of colors goes before the system's, on every page, until it is cleared with all else", async () => {
    await withSite(site(), { colorScheme: "light" }, async ({ page }) => {
      await page.goto("/settings/");
      const light = await background(page);
      await page.getByLabel("Dark").check();
      const dark = await background(page);
      expect(dark).not.toBe(light);
      await page.goto("/");
      expect(await background(page)).toBe(dark);
      await page.goto("/settings/");
      expect(await page.getByLabel("Dark").isChecked()).toBe(true);
      await page.evaluate("localStorage.setItem('of-another-site', 'stays')");
      await page.getByRole("button", { name: en.clearAll }).click();
      expect(await background(page)).toBe(light);
      expect(await ask(page, z.array(z.string()), "Object.keys(localStorage)")).toEqual(["of-another-site"]);
    });
  });

  test("text size and spacing are chosen for every page, before it is painted, and cleared with all else", async () => {
    const LOOK = `(({ fontSize, lineHeight }) => [fontSize, Math.round((100 * parseFloat(lineHeight)) / parseFloat(fontSize))])(
      getComputedStyle(document.documentElement))`;
    const look = z.tuple([z.string(), z.number()]);
    await withSite(site(), {}, async ({ page, complaints }) => {
      await page.goto("/settings/");
      const usual = await ask(page, look, LOOK);
      await page.getByLabel(en.sizeLargest).check();
      await page.getByLabel(en.densityCompact).check();
      expect(await page.locator(".stored").innerText()).toMatch(/Text size\s+Very large\s+Spacing\s+Compact/);
      await page.goto("/");
      expect(await ask(page, look, LOOK)).toEqual(["23px", 140]);
      await page.goto("/settings/");
      expect(await page.getByLabel(en.sizeLargest).isChecked()).toBe(true);
      await page.getByRole("button", { name: en.clearAll }).click();
      expect(await ask(page, look, LOOK)).toEqual(usual);
      expect(complaints).toEqual([]);
    });
  });

  test("an article's address is copied and shared, with its title", async () => {
    await withSite(site(), { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, context }) => {
      await context.addInitScript("navigator.share = async (what) => { window.shared = what; }");
      await page.goto(pathOf("article"));
      const address = page.url();
      await page.getByRole("button", { name: en.copyLink }).click();
      await page.getByRole("button", { name: en.copied }).waitFor();
      expect(await ask(page, z.string(), "navigator.clipboard.readText()")).toBe(address);
      await page.getByRole("button", { name: en.share }).click();
      expect(await ask(page, z.object({ title: z.string(), url: z.string() }), "window.shared")).toEqual({
        title: await page.title(),
        url: address,
      });
    });
  });

  test.each([
    [
      "garbage",
      "for (const name of ['theme', 'size', 'density', 'keys', 'read', 'visit', 'hidden']) localStorage.setItem('digest.' + name, name === 'read' ? '{' : '[null, 3, {}]')",
    ],
    [
      "nothing at all",
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })",
    ],
  ])("a store that holds %s breaks no page and no tool", async (_, script) => {
    await withSite(site(), {}, async ({ page, context, complaints }) => {
      await context.addInitScript(script);
      await page.goto("/");
      await press(page, "j", "m", "j");
      expect(await focused(page)).not.toContain("A maker unveils");
      await page.goto(pathOf("article"));
      await page.goto("/settings/");
      await page.getByLabel("Dark").check();
      expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
      await page.getByRole("button", { name: en.clearAll }).click();
      expect(complaints).toEqual([]);
    });
  });

  test("without JavaScript the pages of tools say that they need it", async () => {
    await withSite(site(), { javaScriptEnabled: false }, async (open) => {
      await open.page.goto("/search/");
      expect(await open.page.locator("main").innerText()).toContain("Search needs JavaScript.");
      await open.page.goto("/settings/");
      expect(await open.page.locator("main").innerText()).toContain("These settings need JavaScript.");
    });
  });
}

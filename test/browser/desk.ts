import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { waitingSeed } from "../helpers/desk.ts";
import { filesOf } from "../helpers/folder-listing.ts";
import { writeFiles } from "../helpers/write-files.ts";
import { faultsOf } from "./accessibility.ts";
import { at, atDesk, counts, SPAM, said, titleOf } from "./at-desk.ts";
import { ask } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { IMAGES } from "./sample-site.ts";

/** A seed with spam below its text. */
const SPAMMED = waitingSeed(10, {
  title: titleOf(10),
  body: `The quarry is open again, its owner says, and all are welcome from Monday on.\n\n${SPAM.join("\n")}\n`,
});

/** A desk for curating, as a curator uses it: with keys alone, with a mouse and no script, with a screen reader. */
export function testDesk(site: () => BrowsedSite): void {
  test("a story that several sources bring is merged by one key, under the oldest of them, and undone by one", async () => {
    const files = Object.fromEntries([0, 1, 2].map((at) => [`${at}.txt`, waitingSeed(at, { title: titleOf(5) })]));
    await atDesk(site(), files, {}, async ({ page, dir }) => {
      await page.getByText("2 other reports").first().waitFor();
      await page.getByRole("button", { name: "Merge all 3 under" }).waitFor();
      await page.keyboard.press("g");
      await said(page, /^Merged all reports of/);
      expect((await counts(page)).slice(0, 3)).toEqual(["To review 1", "Published 0", "Merged 2"]);
      expect((await filesOf(join(dir, "seeds")))["2.meta.yaml"]).toMatch(/related:\n[\s\S]*webUrl[\s\S]*webUrl/);
      await page.keyboard.press("u");
      await said(page, /^Undone/);
      expect(Object.keys(await filesOf(join(dir, "seeds")))).toEqual(["0.txt", "1.txt", "2.txt"]);
    });
  });

  test("what an editor saved meanwhile is not lost, and the desk says so", async () => {
    await atDesk(site(), { "a.txt": waitingSeed(0, { title: titleOf(0) }) }, {}, async ({ page, dir }) => {
      await at(page, 0);
      await writeFiles(join(dir, "seeds"), { "a.meta.yaml": "topics: [Law] # by hand\n" });
      await page.keyboard.press("a");
      await said(page, /^Not done\. .*has changed since you looked/);
      await page.keyboard.press("a");
      await said(page, /^Published/);
      expect((await filesOf(join(dir, "seeds")))["a.meta.yaml"]).toBe("topics: [Law] # by hand\npublished: true\n");
    });
  });

  test("without JavaScript every act is a form, and no key is spoken of", async () => {
    const seeds = Object.fromEntries([0, 1].map((at) => [`${at}.txt`, waitingSeed(at, { title: titleOf(at) })]));
    await atDesk(site(), seeds, { javaScriptEnabled: false }, async ({ page, complaints }) => {
      expect(await page.locator("kbd:visible").count()).toBe(0);
      await page.getByRole("button", { name: "Publish" }).first().click();
      await at(page, 1);
      await page.getByRole("link", { name: "Edit" }).click();
      await page.getByLabel("Headline", { exact: true }).fill("Another headline");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Another headline" }).waitFor();
      await page.getByRole("button", { name: /^Undo/ }).first().click();
      await at(page, 1);
      expect((await counts(page)).slice(0, 2)).toEqual(["To review 1", "Published 1"]);
      expect(complaints).toEqual([]);
    });
  });

  test("pictures are loaded from their sources once they are asked for, and no sooner", async () => {
    const more = `images:\n  - { url: "${IMAGES}1.png", width: 2400, height: 1200 }\n`;
    const seeds = {
      "a.txt": waitingSeed(0, { title: titleOf(0), more }),
      "b.txt": waitingSeed(1, { title: titleOf(1) }),
    };
    await atDesk(site(), seeds, { viewport: { width: 360, height: 740 } }, async ({ page, complaints, strangers }) => {
      await at(page, 0);
      expect(await page.locator("img").count()).toBe(0);
      await page.keyboard.press("p");
      await page.getByRole("button", { name: "Hide pictures" }).waitFor();
      await page.keyboard.press("j");
      await at(page, 1);
      await page.keyboard.press("k");
      await at(page, 0);
      await page.waitForFunction("document.querySelector('img')?.naturalWidth > 0");
      expect(await ask(page, z.number(), "document.documentElement.scrollWidth")).toBe(360);
      expect([...complaints, ...strangers]).toEqual([]);
    });
  });

  test("axe finds nothing at the desk, and nothing is wider than a telephone", async () => {
    const seeds = {
      "5.txt": waitingSeed(5, { title: titleOf(5) }),
      "6.txt": waitingSeed(6, { title: titleOf(6) }),
      "10.txt": SPAMMED,
    };
    await atDesk(
      site(),
      seeds,
      { bypassCSP: true, colorScheme: "light", viewport: { width: 360, height: 740 } },
      async (open) => {
        const { page } = open;
        const faults: string[] = [];
        const look = async (where: string) => {
          const width = await ask(page, z.number(), "document.documentElement.scrollWidth");
          faults.push(...(await faultsOf(open)).map((fault) => `${where}: ${fault}`));
          if (width > 360) faults.push(`${where}: ${width} pixels wide`);
        };
        await at(page, 5);
        await look("the queue");
        await page.keyboard.press("e");
        await look("the form");
        await page.getByLabel("Date", { exact: true }).fill("soon");
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await said(page, /cannot be dated “soon”/);
        expect(await page.getByLabel("Date", { exact: true }).inputValue()).toBe("soon");
        await look("a refusal");
        await page.keyboard.press("j");
        await at(page, 6);
        await page.keyboard.press("k");
        await at(page, 5);
        await page.keyboard.press("m");
        await at(page, 6);
        await look("a story, and what was done");
        await page.keyboard.press("j");
        await at(page, 10);
        await look("a text with cuts");
        await page.keyboard.press("?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        await look("the keys");
        await page.getByLabel("Single keys").uncheck();
        await page.getByRole("button", { name: "Close" }).click();
        await page.keyboard.press("a");
        await page.keyboard.press("?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        expect(await counts(page)).toContain("To review 2");
        expect(faults).toEqual([]);
      },
    );
  });
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { buildInMemory } from "../helpers/build-in-memory.ts";
import { openTestDesk, waitingSeed } from "../helpers/desk.ts";
import { inTemporaryFolder } from "../helpers/temporary-folder.ts";
import { writeFiles } from "../helpers/write-files.ts";
import { faultsOf } from "./accessibility.ts";
import { ask, type OpenOptions, type OpenSite, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { IMAGES } from "./sample-site.ts";

const WHO = "Council Library Airline Bakery Harbour Museum Orchestra University Railway Hospital Observatory".split(
  " ",
);
const DOES = ["reopens", "sells", "postpones", "approves", "inspects", "names", "funds"];
const WHAT =
  "tunnel archive vineyard lighthouse reactor tramline orchard playground satellite brewery aqueduct theatre quarry cathedral greenhouse ferry planetarium stadium dam carousel sawmill canal runway hostel barracks foundry pier aviary nursery glacier weir cinema abbey citadel tannery kiln velodrome windmill bazaar embassy fountain gallery armoury boathouse".split(
    " ",
  );

const SPAM = `I earned $5,400 last month working from home!! Visit https://casino-bonus.example/win now
Great post! buy cheap viagra online https://pills.example/cheap no prescription
I am so happy Dr. Ogudugu brought my ex back with his love spell, contact him on WhatsApp +2348012345678
best casino bonus 2026 free spins https://spins.example/free click here
`;

const titleOf = (at: number): string =>
  at === 6
    ? `${titleOf(5)} today, after a long debate`
    : `${WHO[at % WHO.length]} ${DOES[at % DOES.length]} ${WHAT[at]} after a long debate`;

/** What a night has brought: two reports of one story, a text with spam below it, and one without a date. */
const NIGHT = Object.fromEntries(
  WHAT.map((_, at) => {
    const body =
      at === 10
        ? `The quarry is open again, its owner says, and all are welcome from Monday on.\n\n${SPAM}`
        : "A text.\n";
    const seed = waitingSeed(at, { title: titleOf(at), body });
    return [`2024/${at}.txt`, at === 12 ? seed.replace(/publishedDateTime.*\n/, "") : seed];
  }),
);
/** In the order of the list: the newest first, what has no date last. */
const ORDER = [...WHAT.keys()].filter((at) => at !== 12).concat(12);

function filesIn(dir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}

/** A desk for curating, as a curator uses it: with keys alone, with a mouse and no script, with a screen reader. */
export function testDesk(site: () => BrowsedSite): void {
  const text = z.string();

  async function atDesk(
    files: Readonly<Record<string, string>>,
    options: OpenOptions,
    work: (open: OpenSite, dir: string, reopen: () => Promise<void>) => Promise<void>,
  ) {
    await inTemporaryFolder(async (dir) => {
      await writeFiles(join(dir, "seeds"), files);
      let { served } = await openTestDesk(dir);
      const port = () => new URL(served.address).port;
      const open = await openSite(site().browser, "http://localhost:", options);
      const enter = async () => {
        await open.page.goto(served.address);
        await open.page.waitForURL(`http://localhost:${port()}/`);
      };
      try {
        await enter();
        await work(open, dir, async () => {
          served.close();
          served = (await openTestDesk(dir)).served;
          await enter();
        });
      } finally {
        await open.context.close();
        served.close();
      }
    });
  }

  const at = async (page: Page, number: number) =>
    await page.getByRole("heading", { level: 1, name: titleOf(number), exact: true }).waitFor();
  const said = async (page: Page, words: RegExp) =>
    await page.locator("#said").filter({ hasText: words }).waitFor({ state: "attached" });
  const counts = async (page: Page) =>
    await page.getByRole("navigation", { name: "Lists" }).locator("a").allInnerTexts();

  test("a morning: 40 articles are reviewed by keys, one edited, two merged, some rejected and undone, and the edition is right", async () => {
    await atDesk(NIGHT, {}, async ({ page, complaints, strangers }, dir, reopen) => {
      const press = (key: string) => page.keyboard.press(key);
      for (const [place, number] of ORDER.slice(0, 40).entries()) {
        const next = ORDER[place + 1] ?? 0;
        await at(page, number);
        if (number === 2) {
          await press("e");
          await page.getByLabel("Headline", { exact: true }).fill("A better headline for the vineyard");
          await page.getByLabel("Topics", { exact: true }).fill("Wine\nLaw");
          await page.getByRole("button", { name: "Save and publish" }).click();
          await said(page, /^Edited and published/);
        } else if (number === 5) {
          await press("m");
          await said(page, /^Merged/);
        } else if (number === 8) {
          await press("x");
          await at(page, next);
          expect(await ask(page, text, "document.activeElement.tagName")).toBe("H1");
          await press("u");
          await said(page, /^Undone: Rejected/);
          await at(page, 8);
          await press("a");
        } else if (number === 10) {
          expect(await page.locator("del").count()).toBe(4);
          await page.getByRole("button", { name: "Keep these 4 lines" }).click();
          await page.getByText("Kept by your word").waitFor();
          await page.getByRole("button", { name: "Cut these 4 lines" }).click();
          await page.locator("del").first().waitFor();
          await press("a");
        } else if (number === 20) {
          await press("a");
          await at(page, next);
          await reopen();
          await press("u");
          await said(page, /^Undone: Published/);
          await at(page, 20);
          await press("a");
        } else await press(number % 4 === 3 ? "x" : "a");
        await at(page, next);
      }
      await press("j");
      await press("j");
      await press("j");
      await at(page, 12);
      await press("a");
      await said(page, /^Not done\. .*publishedDateTime is missing/);
      await press("e");
      await page.getByLabel("Date", { exact: true }).fill("3 May 2024");
      await page.getByRole("button", { name: "Save and publish" }).click();
      await said(page, /^Edited and published/);
      expect(await counts(page)).toEqual([
        "To review 3",
        "Published 30",
        "Merged 1",
        "Withheld 0",
        "Rejected 10",
        "Taken down 0",
      ]);
      // A refusal is an answer that browsers complain of.
      expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
      expect(strangers).toEqual([]);

      const files = filesIn(join(dir, "seeds"));
      expect(files["2024/2.meta.yaml"]).toBe(
        `title: "A better headline for the vineyard"\ntopics:\n  - Wine\n  - Law\npublished: true\n`,
      );
      expect([files["2024/3.meta.yaml"], files["2024/8.meta.yaml"], files["2024/10.meta.yaml"]]).toEqual([
        "review: rejected\n",
        "published: true\n",
        "published: true\n",
      ]);
      expect(files["2024/3.txt"]).toBe(NIGHT["2024/3.txt"]);
      const { pages, digest } = await buildInMemory(files);
      const edition = [...pages].find(([path]) => path === "2024/05/28/index.html")?.[1] ?? "";
      expect(edition).toContain("A better headline for the vineyard");
      expect(edition).not.toContain(titleOf(3));
      expect(digest.articles.length).toBe(30);
      const all = [...pages.values()].join();
      expect(all).not.toContain("casino");
      const story = [...pages.values()].find(
        (html) => html.includes(`<h1`) && html.includes(titleOf(6)) && html.includes("Post 5"),
      );
      expect(story).toContain(titleOf(5));
    });
  });

  test("a story that several sources bring is merged by one key, under the oldest of them, and undone by one", async () => {
    const files = Object.fromEntries([0, 1, 2].map((at) => [`${at}.txt`, waitingSeed(at, { title: titleOf(5) })]));
    await atDesk(files, {}, async ({ page }, dir) => {
      await page.getByText("2 other reports").first().waitFor();
      await page.getByRole("button", { name: "Merge all 3 under" }).waitFor();
      await page.keyboard.press("g");
      await said(page, /^Merged all reports of/);
      expect((await counts(page)).slice(0, 3)).toEqual(["To review 1", "Published 0", "Merged 2"]);
      expect(filesIn(join(dir, "seeds"))["2.meta.yaml"]).toMatch(/related:\n[\s\S]*webUrl[\s\S]*webUrl/);
      await page.keyboard.press("u");
      await said(page, /^Undone/);
      expect(Object.keys(filesIn(join(dir, "seeds")))).toEqual(["0.txt", "1.txt", "2.txt"]);
    });
  });

  test("what an editor saved meanwhile is not lost, and the desk says so", async () => {
    await atDesk({ "a.txt": waitingSeed(0, { title: titleOf(0) }) }, {}, async ({ page }, dir) => {
      await at(page, 0);
      await writeFiles(join(dir, "seeds"), { "a.meta.yaml": "topics: [Law] # by hand\n" });
      await page.keyboard.press("a");
      await said(page, /^Not done\. .*has changed since you looked/);
      await page.keyboard.press("a");
      await said(page, /^Published/);
      expect(filesIn(join(dir, "seeds"))["a.meta.yaml"]).toBe("topics: [Law] # by hand\npublished: true\n");
    });
  });

  test("without JavaScript every act is a form, and no key is spoken of", async () => {
    await atDesk(NIGHT, { javaScriptEnabled: false }, async ({ page, complaints }) => {
      expect(await page.locator("kbd:visible").count()).toBe(0);
      await page.getByRole("button", { name: "Publish" }).first().click();
      await at(page, 1);
      await page.getByRole("link", { name: "Edit" }).click();
      await page.getByLabel("Headline", { exact: true }).fill("Another headline");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Another headline" }).waitFor();
      await page.getByRole("button", { name: /^Undo/ }).first().click();
      await at(page, 1);
      expect((await counts(page)).slice(0, 2)).toEqual(["To review 43", "Published 1"]);
      expect(complaints).toEqual([]);
    });
  });

  test("pictures are loaded from their sources once they are asked for, and no sooner", async () => {
    const more = `images:\n  - { url: "${IMAGES}1.png", width: 2400, height: 1200 }\n`;
    const seeds = {
      "a.txt": waitingSeed(0, { title: titleOf(0), more }),
      "b.txt": waitingSeed(1, { title: titleOf(1) }),
    };
    await atDesk(seeds, { viewport: { width: 360, height: 740 } }, async ({ page, complaints, strangers }) => {
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
      "5.txt": NIGHT["2024/5.txt"] ?? "",
      "6.txt": NIGHT["2024/6.txt"] ?? "",
      "10.txt": NIGHT["2024/10.txt"] ?? "",
    };
    await atDesk(
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

import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { buildInMemory } from "../helpers/build-in-memory.ts";
import { filesOf } from "../helpers/folder-listing.ts";
import { gatherInto } from "../helpers/gather-into.ts";
import { type LoopbackWeb, openLoopbackWeb, rssOf } from "../helpers/loopback-web.ts";
import { writeFiles } from "../helpers/write-files.ts";
import { at, atDesk, counts, HEADLINES, SPAM, said, titleOf } from "./at-desk.ts";
import { ask, openSite } from "./open-site.ts";
import type { BrowsedSite } from "./opened-site.ts";
import { serveSite } from "./serve-site.ts";

const FEEDS = 30;
/** What the last headline waits for: the feeds bring it later in the morning. */
const LATE = HEADLINES - 1;
const UNDATED = 12;
/** In the order of the list: the newest first, what has no date last. */
const ORDER = [...Array(LATE).keys()].filter((number) => number !== UNDATED).concat(UNDATED);

const SOURCES = [...Array(FEEDS).keys(), "dead"]
  .map((number) => `  - name: Post ${number}\n    feed: https://post-${number}.example/feed\n    quality: 80\n`)
  .join("");

/** Fills the feeds with what a night has brought: two reports of one story, a text with spam below it, one without a date. */
function bring(web: LoopbackWeb, numbers: readonly number[]): void {
  for (let feed = 0; feed < FEEDS; feed++) {
    const host = `post-${feed}.example`;
    const items = numbers.filter((number) => number % FEEDS === feed);
    const all = items.map((number) => [`${number}`, titleOf(number), itemOf(number)] as const);
    web.answers.set(`https://${host}/feed`, ["application/rss+xml", rssOf(host, all)]);
  }
}

function itemOf(number: number): string {
  const day = 28 - Math.floor(number / 4);
  const date = new Date(Date.UTC(2024, 4, day, 20 - (number % 4))).toUTCString();
  const text = `<p>The house is open again, its owner says, and all are welcome from Monday on.</p>`;
  return [
    `<description>${titleOf(number)}.</description>`,
    number === UNDATED ? "" : `<pubDate>${date}</pubDate>`,
    number === 10 ? `<content:encoded><![CDATA[${text}<p>${SPAM.join("<br>")}</p>]]></content:encoded>` : "",
  ].join("");
}

/** A desk as a curator uses it who comes in the morning, and looks at the site in the end. */
export function testMorning(site: () => BrowsedSite): void {
  test("a morning: 30 feeds are gathered, 40 articles reviewed by keys, and the edition is what was decided", async () => {
    const web = await openLoopbackWeb();
    const printed: unknown[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((line) => printed.push(line));
    const night = async (dir: string) => {
      await writeFiles(dir, { "sources.yaml": `sources:\n${SOURCES}` });
      await writeFiles(join(dir, "seeds"), {});
      bring(web, ORDER);
      await gatherInto(dir, web);
      expect(printed.at(-1)).toBe("! 43 seeds made from 31 sources, 43 to review: digest desk, 1 failed");
    };
    try {
      await atDesk(site(), night, {}, async ({ page, complaints, strangers, dir, reopen }) => {
        const seeds = join(dir, "seeds");
        const gathered = await filesOf(seeds);
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
            expect(await ask(page, z.string(), "document.activeElement.tagName")).toBe("H1");
            await press("u");
            await said(page, /^Undone: Rejected/);
            await at(page, 8);
            await press("a");
          } else if (number === 10) {
            expect(await page.locator("del").count()).toBe(4);
            await page.getByRole("button", { name: "Keep these 4 lines" }).click();
            await page.getByText("Kept by your rule").waitFor();
            await page.getByRole("button", { name: "Cut these 4 lines" }).click();
            await page.locator("del").first().waitFor();
            await press("a");
          } else if (number === 15) {
            await press("m");
            await at(page, 16);
            await page.getByRole("button", { name: "Split off" }).click();
            await said(page, /^Split another off/);
            await press("k");
            await at(page, 15);
            await press("a");
          } else if (number === 20) {
            await press("a");
            await at(page, next);
            await reopen();
            await press("u");
            await said(page, /^Undone: Published/);
            await at(page, 20);
            await press("a");
          } else await press(isRejected(number) ? "x" : "a");
          await at(page, next);
        }
        await press("j");
        await press("j");
        await at(page, UNDATED);
        await press("a");
        await said(page, /^Not done\. .*publishedDateTime is missing/);
        await press("e");
        await page.getByLabel("Date", { exact: true }).fill("3 May 2024");
        await page.getByRole("button", { name: "Save and publish" }).click();
        await said(page, /^Edited and published/);

        // The feeds bring all of it again, and one more.
        bring(web, [...ORDER, LATE]);
        await gatherInto(dir, web);
        expect(printed.at(-1)).toMatch(/^. 1 seed made from 31 sources, 1 to review/);
        await reopen();
        expect(await counts(page)).toEqual([
          "To review 3",
          "Published 31",
          "Merged 1",
          "Withheld 0",
          "Rejected 9",
          "Taken down 0",
        ]);
        // A refusal is an answer that browsers complain of.
        expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
        expect(strangers).toEqual([]);

        const files = await filesOf(seeds);
        expect(files).toMatchObject(gathered);
        const sidecarOf = (number: number) => {
          const [name = ""] =
            Object.entries(files).find(([, text]) => text.includes(`title: "${titleOf(number)}"`)) ?? [];
          return files[name.replace(/\.txt$/, ".meta.yaml")];
        };
        expect([2, 3, 8, 10].map(sidecarOf)).toEqual([
          `title: "A better headline for the vineyard"\ntopics:\n  - Wine\n  - Law\npublished: true\n`,
          "review: rejected\n",
          "published: true\n",
          "published: true\n",
        ]);
        await lookAtEdition(site(), files);
      });
    } finally {
      log.mockRestore();
      await web.close();
    }
  });
}

/** Every fourth is, but for those that the morning does something else with. */
function isRejected(number: number): boolean {
  return number % 4 === 3 && number !== 15;
}

/** Builds the site and reads its front page in the browser, and the story that two reports were merged into. */
async function lookAtEdition({ browser }: BrowsedSite, files: Readonly<Record<string, string>>): Promise<void> {
  const { pages } = await buildInMemory(files);
  const served = await serveSite(pages);
  const { page, context, complaints } = await openSite(browser, served.address);
  try {
    await page.goto("");
    const published = ORDER.filter(
      (number) => (number <= 40 || number === UNDATED) && !isRejected(number) && number !== 5,
    );
    const shown = published.map((number) => (number === 2 ? "A better headline for the vineyard" : titleOf(number)));
    expect((await page.locator("main .headline").allInnerTexts()).sort()).toEqual(shown.sort());
    const [top = ""] = await page.locator("main .headline").allInnerTexts();
    expect(top).toBe(titleOf(6));
    await page.getByRole("link", { name: titleOf(6), exact: true }).click();
    await page.getByRole("heading", { level: 1, name: titleOf(6) }).waitFor();
    const report = page.getByRole("listitem").filter({ hasText: titleOf(5) });
    expect(await report.first().innerText()).toContain("Post 5");
    const all = [...pages.values()].join();
    const absent = ["casino", ...[...Array(HEADLINES).keys()].filter(isRejected).map(titleOf)];
    expect(absent.filter((words) => all.includes(words))).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await served.close();
  }
}

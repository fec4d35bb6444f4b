import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { cleanBody } from "../src/cleaning/clean-body.ts";
import { analyseBody } from "../src/cleaning/strip-comments/analyse-body.ts";
import { runExplainer } from "../src/cleaning/strip-comments/explain-run.ts";
import { loadModel } from "../src/cleaning/strip-comments/model-file.ts";
import { buildDigest } from "../src/digest/build-digest.ts";
import { dayOf } from "../src/digest/days.ts";
import { addressHash } from "../src/lib/address-hash.ts";
import { planSite } from "../src/publishing/plan-site.ts";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { countWork } from "./helpers/count-work.ts";
import { someHead } from "./helpers/many-heads.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** More than twice, for what is sorted; a square would be four times. */
const MOST = 2.3;

/** How much more work is done for twice as many. */
async function growth(size: number, work: (count: number) => Promise<number>): Promise<number> {
  const once = await work(size);
  const twice = await work(2 * size);
  return twice / once;
}

test("the method would notice a square", async () => {
  const blocks = (count: number) =>
    countWork(() => {
      for (let one = 0; one < count; one++)
        for (let other = 0; other < count; other++) dayOf("2021-01-01T10:00:00Z", "UTC");
    });
  expect(await growth(100, blocks)).toBeGreaterThan(3.5);
  const items = (count: number) =>
    countWork(() => {
      let list: number[] = [];
      for (let one = 0; one < count; one++) list = [...list, one];
    });
  expect(await growth(100, items)).toBeGreaterThan(3.5);
  const line = (count: number) =>
    countWork(() => {
      for (let one = 0; one < count; one++) dayOf("2021-01-01T10:00:00Z", "UTC");
    });
  expect(await growth(100, line)).toBeCloseTo(2, 1);
});

const LEAD = "https://lead.example/";

/** Half of them merged under one lead: it is where many meet one. */
const heads = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? someHead(index) : someHead(index, { consent: "merged", covers: [addressHash(LEAD)], heat: -1 }),
  ).concat(someHead(count, { address: LEAD, published: "2024-01-01T00:00:00Z" }));

test("lists and plan cost what there is, not its square", async () => {
  const ratio = await growth(2000, (count) => {
    const articles = heads(count);
    return countWork(() => {
      const digest = buildDigest(articles, { site: TEST_SITE, now: "2030-01-01T00:00:00Z", drafts: false });
      expect(digest.redirects.length).toBe(count / 2);
      planSite(digest, "test");
    });
  });
  expect(ratio).toBeLessThan(MOST);
});

const seeds = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.txt`,
      storySeed({
        title: `Story ${index}`,
        date: `20${10 + (index % 10)}-0${1 + (index % 9)}-1${index % 7}T10:00:00Z`,
        address: `https://x.example/${index}`,
        topics: [`Topic ${index % 7}`],
        related: [{ title: `Report ${index}`, address: `https://x.example/report/${index}` }],
        ...(index % 3 === 0 && { published: false, heat: -1 }),
      }),
    ]),
  );

/** The costs of builds that have nothing, all readings, all pages without knowing them, and everything. */
async function costsOf(count: number): Promise<Readonly<Record<string, number>>> {
  return await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, seeds(count));
    const cold = await countWork(() => site.build());
    await rm(site.site, { recursive: true });
    const pages = await countWork(() => site.build());
    await rm(site.cache, { recursive: true });
    const compared = await countWork(() => site.build());
    const warm = await countWork(async () => {
      const { publication, reading } = await site.build();
      expect([publication.written, reading.cached]).toEqual([[], count]);
    });
    return { cold, pages, compared, warm };
  });
}

test("a build costs what there is, not its square: whatever it has to do anew", async () => {
  // What is loaded or worked out once must not hide what grows, nor what the smallest site costs.
  await costsOf(10);
  const [least, once, twice] = [await costsOf(10), await costsOf(150), await costsOf(300)];
  for (const [name, cost] of Object.entries(twice)) {
    const small = least[name] ?? 0;
    expect((cost - small) / ((once[name] ?? 0) - small), name).toBeLessThan(MOST);
  }
});

test.each([
  ["lines of tags", "<b>The mill opens\n"],
  ["elements over several lines", "<ul>\n<li>a</li>\n</ul>\n"],
  ["tables of two lines", "| a |\n|---|\n"],
  ["items that go on below", "- a\n  b\n"],
])("a text costs what it has, not its square: %s", async (_, piece) => {
  const cost = (count: number) => countWork(() => cleanBody(piece.repeat(count), { kind: "text" }));
  await cost(10);
  expect(await growth(400, cost)).toBeLessThan(MOST);
});

test("reasons for runs cost what the runs have, not what the body has for each of them", async () => {
  const cost = (count: number) => {
    const texts = Array.from({ length: count }, (_, at) => `The mill at river ${at} opens again`);
    const describe = runExplainer(analyseBody(texts, "", loadModel().lines));
    return countWork(() => {
      for (let row = 0; row < count; row++) describe({ from: row, to: row, kind: "spam" });
    });
  };
  await cost(10);
  expect(await growth(400, cost)).toBeLessThan(MOST);
});

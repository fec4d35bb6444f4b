import { describe, expect, test } from "vitest";
import { buildDigest } from "../src/digest/build-digest.ts";
import { byText } from "../src/lib/collate.ts";
import { planSite } from "../src/publishing/plan-site.ts";
import type { ArticleHead } from "../src/seeds/article.ts";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { someHead, someHeads } from "./helpers/many-heads.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { TEST_SITE } from "./helpers/test-site.ts";
import { writeFiles } from "./helpers/write-files.ts";

type Plan = ReadonlyMap<string, { readonly kind: string; readonly key: string }>;

function planOf(heads: readonly ArticleHead[]): Plan {
  const digest = buildDigest(heads, { site: { ...TEST_SITE, api: true }, now: "2030-01-01T00:00:00Z", drafts: false });
  return new Map(planSite(digest, "test").map(({ file, kind, key }) => [file, { kind, key }]));
}

/** The files that one of two plans has and the other has not or otherwise. */
function changes(before: Plan, after: Plan): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file)?.key !== after.get(file)?.key).sort();
}

/** The same by kind of page, without repetitions. */
function kindsOf(files: readonly string[], before: Plan, after: Plan): string[] {
  return [...new Set(files.map((file) => (after.get(file) ?? before.get(file))?.kind ?? ""))].sort();
}

/** How many files a build with one change may touch, however large the site is. */
const MOST = 60;

const SIZES = [2000, 6000] as const;
const sites = new Map(
  SIZES.map((size) => {
    const heads = someHeads(size);
    return [size, { heads, before: planOf(heads) }];
  }),
);

/** The kinds of files that a change touches on a site of each size. */
function touched(change: (heads: readonly ArticleHead[]) => readonly ArticleHead[]): string[][] {
  return [...sites.values()].map(({ heads, before }) => {
    const after = planOf(change(heads));
    const files = changes(before, after);
    expect(files.length, files.join("\n")).toBeLessThanOrEqual(MOST);
    return kindsOf(files, before, after);
  });
}

// Its number is larger than any, so that its address is its own; its topics and outlet are in use.
const added = (more: Partial<ArticleHead>) =>
  someHead(99_999, {
    topics: ["AI", "Topic 3", "Topic 20"],
    provider: { name: "wire", domain: "wire.example" },
    ...more,
  });

/** What every article touches that comes, wherever it comes in: itself, those beside it, and lists and counts of it. */
const COMES = [
  "apiNews",
  "apiTopics",
  "archive",
  "article",
  "edition",
  "feed",
  "group",
  "groupPart",
  "month",
  "providers",
  "sitemap",
  "topics",
  "week",
  "year",
];

describe("on a site of two thousand articles and of six thousand, the same kinds of files change", () => {
  test("where a newest article comes", () => {
    const newest = added({ published: "2023-12-31T12:00:00Z" });
    const expected = [...COMES, "feeds", "front", "newest", "newsSitemap"].sort();
    expect(touched((heads) => [...heads, newest])).toEqual([expected, expected]);
  });

  test("where a late article of an old month comes", () => {
    const late = added({ published: "2016-05-12T12:00:00Z" });
    expect(touched((heads) => [...heads, late])).toEqual([COMES, COMES]);
  });

  test("where the newest article comes from an outlet that nobody knew", () => {
    const stranger = added({
      published: "2023-12-31T12:00:00Z",
      provider: { name: "A new one", domain: "new.example" },
    });
    const expected = [...COMES, "feeds", "front", "newest", "newsSitemap", "opml"].sort();
    expect(touched((heads) => [...heads, stranger])).toEqual([expected, expected]);
  });

  test("where an old article's text is edited: no count changes, and no page beside it", () => {
    const edited = (heads: readonly ArticleHead[]) => {
      const [oldest, ...rest] = heads.toSorted((one, other) => byText(one.published ?? "", other.published ?? ""));
      if (oldest === undefined) throw new Error("There is no article.");
      return [{ ...oldest, version: "edited" }, ...rest];
    };
    const kinds = touched(edited);
    const expected = ["apiNews", "article", "edition", "feed", "groupPart", "month", "week"];
    // A topic or an outlet that few articles bear shows all of them on its first page.
    for (const found of kinds) expect(found.filter((kind) => kind !== "group")).toEqual(expected);
  });

  test("where an article goes", () => {
    const [, gone] = someHeads(2);
    const kinds = touched((heads) => heads.filter(({ id }) => id !== gone?.id));
    // The page of feeds counts their items, and a feed of an outlet with few articles now holds one fewer.
    for (const found of kinds) expect(found.filter((kind) => kind !== "feeds")).toEqual(COMES);
  });
});

test("a page that showed a clock or a count of everything would be noticed", () => {
  const { heads, before } = sites.get(2000) ?? { heads: [], before: new Map() };
  const digest = buildDigest(heads, {
    site: { ...TEST_SITE, description: `${heads.length} articles` },
    now: "2030-01-01T00:00:00Z",
    drafts: false,
  });
  const after = new Map(planSite(digest, "test").map(({ file, kind, key }) => [file, { kind, key }]));
  expect(changes(before, after).length).toBeGreaterThan(2000);
});

test("a cached build with one new seed writes what the plan says, but for pages whose bytes are the same", async () => {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    const seed = (number: number) =>
      storySeed({
        title: `Story ${number}`,
        date: `20${10 + (number % 10)}-0${(number % 9) + 1}-11T10:${10 + number}:00Z`,
        address: `https://x.example/${number}`,
        topics: number % 2 === 0 ? ["AI"] : ["Chips", "Law"],
      });
    const planned = (build: Awaited<ReturnType<typeof site.build>>): Plan =>
      new Map(planSite(build.digest, "test").map(({ file, kind, key }) => [file, { kind, key }]));

    await writeFiles(
      site.seeds,
      Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`${number}.txt`, seed(number)])),
    );
    const first = await site.build();
    const before = (await site.outcome(first)).files;
    await writeFiles(site.seeds, { "new.txt": seed(38) });
    let made = 0;
    const second = await site.build({
      onProgress: (stage, _, all) => {
        if (stage === "pages") made = all;
      },
    });
    const after = (await site.outcome(second)).files;

    const changed = changes(planned(first), planned(second));
    const differing = changed.filter((file) => before[file] !== after[file]);
    expect([...second.publication.written].sort()).toEqual(differing);
    expect(made).toBe(changed.length);
    expect(second.reading.cached).toBe(30);
    expect(second.publication.removed).toEqual([]);
    // The plan is close: hardly a page is made for nothing.
    expect(changed.length - differing.length).toBeLessThanOrEqual(1);
    expect(differing.length).toBeLessThan(40);
    expect(after).toEqual((await site.clean()).files);
  });
});

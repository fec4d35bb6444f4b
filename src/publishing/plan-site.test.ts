import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { foldFeeds } from "../../test/helpers/fold-feeds.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest, type Digest } from "../digest/build-digest.ts";
import { feedItems } from "../feeds/render-feed.ts";
import { template } from "../pages/template.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { planSite } from "./plan-site.ts";

const HEADS = [
  head("a", { published: "2021-08-20T10:00:00Z", topics: ["AI"] }),
  head("b", { published: "2021-08-21T10:00:00Z", topics: ["AI", "Chips"] }),
  head("c", {
    published: "2022-01-01T10:00:00Z",
    topics: ["Law"],
    provider: { name: "Other", domain: "other.example" },
  }),
];

const NOW = "2030-01-01T00:00:00Z";
const digestOf = (heads: readonly ArticleHead[], site: Site = TEST_SITE, drafts = false): Digest =>
  buildDigest(heads, { site, now: NOW, drafts });

const keysOf = (digest: Digest, version = "1") =>
  new Map(planSite(digest, version).map(({ file, key }) => [file, key]));

/** Files whose keys differ between two plans. */
function changedFiles(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  return [...one].filter(([file, key]) => other.get(file) !== key).map(([file]) => file);
}

const before = keysOf(digestOf(HEADS));
const withFirst = (changes: Partial<ArticleHead>) =>
  keysOf(digestOf(HEADS.map((one) => (one.seed === "a.txt" ? { ...one, ...changes } : one))));

describe("the key of a page", () => {
  test("is reproducible, and different for every page", () => {
    expect(changedFiles(before, keysOf(digestOf(HEADS.toReversed())))).toEqual([]);
    expect(new Set(before.values()).size).toBe(before.size);
  });

  test("differs on every page if the program does", () => {
    expect(changedFiles(before, keysOf(digestOf(HEADS), "2"))).toEqual([...before.keys()]);
  });

  test.each<Partial<Site>>([
    { title: "Another Digest" },
    { description: "Other news." },
    { address: "https://other.example/" },
    { indexFullText: true },
    { leastQuality: 60 },
  ])("is another on every page where the site has %j", (facts) => {
    // Without assets: scripts contain interface words, so their addresses may differ.
    const pagesOf = (files: readonly string[]) => files.filter((file) => !file.startsWith("assets/"));
    const changed = changedFiles(before, keysOf(digestOf(HEADS, { ...TEST_SITE, ...facts })));
    expect(pagesOf(changed)).toEqual(pagesOf([...before.keys()]));
  });

  test("differs if an article on the page does, and nowhere else", () => {
    const changed = changedFiles(before, withFirst({ version: "another version of a" }));
    expect(foldFeeds(changed)).toEqual([
      "2021/08/20/index.html",
      "2021/08/20/story-a-aaaaaaaa/index.html",
      "2021/08/index.html",
      "2021/w33/index.html",
      "feed.*",
      "feeds/archive/2021-08-1/atom.xml",
      "feeds/archive/2021-08-1/feed.json",
      "feeds/days/feed.*",
      "feeds/weeks/feed.*",
      "index.html",
      "providers/news-example/2021/index.html",
      "providers/news-example/feed.*",
      "providers/news-example/index.html",
      "topics/ai/2021/index.html",
      "topics/ai/feed.*",
      "topics/ai/index.html",
    ]);
  });

  test("depends on an article's version, but not on the location of its details", () => {
    const location = { pack: "other.pack", at: 7, size: 8, hash: "0" };
    expect(changedFiles(before, withFirst({ location }))).toEqual([]);
  });

  test("differs if a draft's badge does, or the articles merged under a lead", () => {
    const draft = (changes: Partial<ArticleHead>) =>
      keysOf(digestOf([...HEADS, { ...head("d", { consent: "no" }), ...changes }], TEST_SITE, true));
    expect(changedFiles(draft({ quality: 90 }), draft({ quality: 10 }))).toContain(
      "2021/08/20/story-d-dddddddd/index.html",
    );

    const merged = (title: string) =>
      keysOf(
        digestOf([
          ...HEADS,
          head("e", { consent: "merged", title, coverage: [{ title: "Story a", address: "https://news.example/a" }] }),
        ]),
      );
    // With the same slug, and so the same address.
    const [one, other] = [merged("Story e"), merged("Story E")];
    expect(changedFiles(one, other)).toContain("2021/08/20/story-a-aaaaaaaa/index.html");
    expect(changedFiles(one, other)).not.toContain("2021/08/21/story-b-bbbbbbbb/index.html");
  });

  test("differs if the title of a neighbour, or of one of a topic's newest articles, does", () => {
    // The version is unchanged, to show that the neighbour's page does not depend on it.
    expect(changedFiles(before, withFirst({ title: "STORY A" }))).toEqual([
      "2021/08/21/story-b-bbbbbbbb/index.html",
      "topics/index.html",
    ]);
  });
});

describe("planSite", () => {
  test("refuses two pages with the same path", () => {
    const digest = digestOf(HEADS);
    const [month] = digest.months;
    if (month === undefined) throw new Error("There is no month.");
    expect(() => planSite({ ...digest, months: [...digest.months, month] }, "1")).toThrow(
      `Two pages want the path ${month.path}.`,
    );
  });

  test("names files relative to the output folder", () => {
    for (const file of before.keys()) expect(file).toMatch(/^[a-z0-9_][a-z0-9_./-]*$/);
    expect([...before.keys()]).toContain("index.html");
    expect([...before.keys()]).toContain("404.html");
  });
});

test("feeds and their formats share their items: each article is loaded once", () => {
  const plan = planSite(digestOf(HEADS), "").filter(({ kind }) => kind === "feed");
  expect(plan.length).toBeGreaterThan(12);
  const opened: string[] = [];
  const detailOf = ({ id }: Pick<ArticleHead, "id">) => {
    opened.push(id);
    return { coverage: [] };
  };
  const items = feedItems();
  const take = (_: string, make: () => string) => void make();
  // Two chunks, as in a large job.
  for (const planned of [plan.slice(0, 4), plan.slice(4)])
    template.render({ work: { site: TEST_SITE, plan, detailOf, items, take }, planned });
  expect(opened).toHaveLength(HEADS.length);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { someHead, someHeads } from "../../test/helpers/many-heads.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest } from "../digest/build-digest.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { allNewsPages, type NewsPage, PAGE_SIZE, topicNewsPages } from "./news-pages.ts";

const digestOf = (heads: readonly ArticleHead[], drafts = false) =>
  buildDigest(heads, { site: TEST_SITE, now: "2030-01-01T00:00:00Z", drafts });

/** Follows the links from the given page and returns the pages in order. Throws on a cycle. */
function walk(pages: readonly NewsPage[], start: string): NewsPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const met: NewsPage[] = [];
  for (let page = byPath.get(start); page !== undefined; page = byPath.get(page.next ?? "")) {
    if (met.includes(page)) throw new Error(`${page.path} comes again`);
    met.push(page);
  }
  return met;
}

const seedsOf = (pages: readonly NewsPage[]) => [
  ...new Set(pages.flatMap(({ articles }) => articles.map(({ seed }) => seed))),
];

/** Articles of a few months. Some are undated, and some must not be published. */
const heads = fc
  .array(
    fc.record({
      month: fc.constantFrom("2020-12", "2021-01", "2021-02", "2021-08", undefined),
      day: fc.integer({ min: 10, max: 28 }),
      topics: fc.subarray(["AI", "Chips", "2021", "undated"]),
      consent: fc.constantFrom("yes", "yes", "yes", "no"),
    }),
    { maxLength: 160, size: "max" },
  )
  .map((drawn) =>
    drawn.map(({ month, day, topics, consent }, index): ArticleHead => {
      const { published: _, ...head } = someHead(index, { topics, consent: consent === "no" ? "no" : "yes" });
      return month === undefined ? head : { ...head, published: `${month}-${day}T12:00:00Z` };
    }),
  );

test("nextPage leads to each published article, newest first, and to no draft", () => {
  fc.assert(
    fc.property(heads, fc.boolean(), (drawn, drafts) => {
      const digest = digestOf(drawn, drafts);
      const published = digest.articles.filter(({ badge }) => badge === undefined);
      expect(seedsOf(walk(allNewsPages(digest), "/api/news/index.json"))).toEqual(published.map(({ seed }) => seed));
      const pages = topicNewsPages(digest);
      for (const { path, articles } of digest.topics) {
        const of = articles.filter(({ badge }) => badge === undefined).map(({ seed }) => seed);
        expect(seedsOf(walk(pages, `/api/news/${path.split("/")[2]}/index.json`))).toEqual(of);
      }
    }),
    { numRuns: 60 },
  );
});

test("all pages have different paths, whatever the topics are called", () => {
  fc.assert(
    fc.property(heads, (drawn) => {
      const digest = digestOf(drawn);
      const paths = [...allNewsPages(digest), ...topicNewsPages(digest)].map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 60 },
  );
});

describe("the pages of three hundred articles", () => {
  const digest = digestOf(someHeads(300));
  const all = allNewsPages(digest);

  test("are small, and contain each article once after the newest page", () => {
    const [newest, ...parts] = all;
    expect(newest?.articles).toEqual(digest.articles.slice(0, PAGE_SIZE));
    expect(parts.flatMap(({ articles }) => articles)).toEqual(digest.articles);
    for (const { articles } of parts) expect(articles.length).toBeLessThanOrEqual(PAGE_SIZE);
  });

  test("repeat few articles: the newest page links to the first part with an article it lacks", () => {
    const [newest, behind] = walk(all, "/api/news/index.json");
    expect(behind?.articles).toContain(digest.articles[PAGE_SIZE]);
    expect(behind?.articles.length).toBeLessThanOrEqual(PAGE_SIZE);
    expect(newest?.next).not.toBe(all[1]?.path);
  });

  test("name other reports in the list of all articles only", () => {
    expect(all.every(({ related }) => related)).toBe(true);
    expect(topicNewsPages(digest).some(({ related }) => related)).toBe(false);
  });

  test("are one page if they fit on it", () => {
    const [only, ...others] = allNewsPages(digestOf(someHeads(PAGE_SIZE)));
    expect([only?.articles.length, only?.next, others]).toEqual([PAGE_SIZE, undefined, []]);
  });
});

test("a site without articles has a page that says so; a topic without published ones has none", () => {
  expect(allNewsPages(digestOf([]))).toEqual([{ path: "/api/news/index.json", articles: [], related: true }]);
  expect(topicNewsPages(digestOf([someHead(1, { consent: "no" })], true))).toEqual([]);
});

import { setFlagsFromString } from "node:v8";
import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { buildDigest } from "./build-digest.ts";

const site = { ...TEST_SITE, timeZone: "UTC", topics: [] };
const build = (articles: readonly ArticleHead[], drafts = false) =>
  buildDigest(articles, { site, now: "2022-01-01T00:00:00Z", drafts });
const on = (letter: string, day: string, changes: Partial<Article> = {}) =>
  head(letter, { published: `${day}T12:00:00Z`, ...changes });
const undated = (letter: string): ArticleHead => {
  const { published: _, ...rest } = head(letter);
  return rest;
};

describe("buildDigest", () => {
  const articles = [
    on("a", "2020-12-31"),
    undated("d"),
    on("c", "2021-08-21"),
    on("b", "2021-08-20"),
    on("e", "2021-08-21"),
  ];
  const digest = build(articles);

  test("has one order: newest first, ties by id, undated last", () => {
    expect(digest.articles.map(({ seed }) => seed[0]).join("")).toBe("cebad");
    expect(digest.undated.map(({ seed }) => seed)).toEqual(["d.txt"]);
  });

  test("gives articles with the same fields the same hidden class: otherwise each takes half a kilobyte more", () => {
    setFlagsFromString("--allow-natives-syntax");
    const haveSameMap: unknown = new Function("one", "other", "return %HaveSameMap(one, other)");
    const many = Array.from({ length: 200 }, (_, at) => on("a", "2021-08-20", { title: `Title ${at}`, id: `${at}` }));
    const [first, ...others] = build(many).articles;
    if (typeof haveSameMap !== "function") throw new Error("No function.");
    expect(others.filter((other) => !haveSameMap(first, other))).toEqual([]);
  });

  test("does not depend on the order of the seeds", () => {
    expect(build(articles.toReversed())).toEqual(digest);
  });

  test("has an edition for each day, with its neighbours", () => {
    expect(
      digest.editions.map(({ day, path, newer, older, articles: { length } }) => [day, path, newer, older, length]),
    ).toEqual([
      ["2021-08-21", "/2021/08/21/", undefined, "2021-08-20", 2],
      ["2021-08-20", "/2021/08/20/", "2021-08-21", "2020-12-31", 1],
      ["2020-12-31", "/2020/12/31/", "2021-08-20", undefined, 1],
    ]);
  });

  test("has months and years", () => {
    expect(digest.months.map(({ month, path, newer, older }) => [month, path, newer, older])).toEqual([
      ["2021-08", "/2021/08/", undefined, "2020-12"],
      ["2020-12", "/2020/12/", "2021-08", undefined],
    ]);
    expect(digest.years.map(({ year, path, months }) => [year, path, months.length])).toEqual([
      ["2021", "/2021/", 1],
      ["2020", "/2020/", 1],
    ]);
  });

  test("has a page for each article, with its neighbours, topics and outlet", () => {
    expect(
      [...digest.pages].map(({ newer, article: { seed }, older }) => [
        newer?.title.at(-1),
        seed[0],
        older?.title.at(-1),
      ]),
    ).toEqual([
      [undefined, "c", "e"],
      ["c", "e", "b"],
      ["e", "b", "a"],
      ["b", "a", "d"],
      ["a", "d", undefined],
    ]);
    expect([...digest.pages][0]).toMatchObject({
      topics: [{ name: "AI" }],
      provider: { path: "/providers/news-example/" },
    });
  });

  test("a new article changes no other article's path", () => {
    const paths = new Map(build([...articles, on("f", "2021-08-22")]).articles.map(({ id, path }) => [id, path]));
    for (const { id, path } of digest.articles) expect(paths.get(id)).toBe(path);
  });

  test("two articles that want the same path get two", () => {
    const ids = ["0123456789abcdef", "01234567ffffffff"];
    const paths = build(ids.map((id) => head("a", { id }))).articles.map(({ path }) => path);
    expect(paths).toEqual(["/2021/08/20/story-a-01234567/", "/2021/08/20/story-a-01234567ffffffff/"]);
  });

  test("days begin in the site's zone", () => {
    const { editions } = buildDigest([head("a", { published: "2021-08-20T23:00:00Z" })], {
      site: { ...site, timeZone: "Europe/Berlin" },
      now: "2022-01-01T00:00:00Z",
      drafts: false,
    });
    expect(editions.map(({ path }) => path)).toEqual(["/2021/08/21/"]);
  });

  test("has empty lists without articles", () => {
    const nothing = build([]);
    expect({ ...nothing, pages: [...nothing.pages] }).toMatchObject({
      articles: [],
      pages: [],
      editions: [],
      months: [],
      years: [],
      topics: [],
      redirects: [],
    });
  });
});

describe("merged seeds", () => {
  const lead = on("a", "2021-08-20");
  const merged = on("b", "2021-08-19", {
    consent: "merged",
    coverage: [{ title: "A", address: "https://news.example/a" }],
  });
  const digest = build([lead, merged]);

  test("are coverage of their lead", () => {
    expect(digest.articles.map(({ seed, added }) => [seed, added.map(({ title }) => title)])).toEqual([
      ["a.txt", ["Story b"]],
    ]);
  });

  test("redirect to their lead", () => {
    expect(digest.redirects).toEqual([
      { what: "article", from: "/2021/08/19/story-b-bbbbbbbb/", to: "/2021/08/20/story-a-aaaaaaaa/", title: "Story a" },
    ]);
  });

  test("are withheld with their reason", () => {
    expect(digest.withheld).toMatchObject([{ reason: "merged", article: { seed: "b.txt" }, lead: { seed: "a.txt" } }]);
  });
});

describe("drafts", () => {
  const articles = [
    head("a"),
    head("b", { consent: "no" }),
    head("c", { consent: "removed" }),
    on("d", "2023-01-01"),
    head("e", { consent: "merged" }),
  ];

  test("are shown on request with a badge, except removed ones", () => {
    expect(build(articles, true).articles.map(({ seed, badge }) => [seed, badge])).toEqual([
      ["d.txt", "future"],
      ["a.txt", undefined],
      ["b.txt", "not published"],
      ["e.txt", "orphan"],
    ]);
  });

  test("are not shown otherwise", () => {
    expect(build(articles).articles.map(({ seed }) => seed)).toEqual(["a.txt"]);
  });
});

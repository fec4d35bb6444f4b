import { describe, expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { canonicalOf, find, isNoindex, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { ownUrlsOf } from "./helpers/urls-of.ts";

const OTHER = { name: "Other Times", domain: "other.example" };

describe("three articles and a text without a date", () => {
  const seeds = {
    // The names are in neither the order of the dates nor of the ids.
    "b.txt": storySeed({
      title: "The older story",
      date: "2021-08-20T15:46:00Z",
      address: "https://news.example/1",
      topics: ["AI", "Chips"],
    }),
    "2021/c.md": storySeed({
      title: "The newest story",
      date: "2021-09-02T08:00:00Z",
      address: "https://news.example/2",
      topics: ["Chips"],
      provider: OTHER,
    }),
    "a.txt": storySeed({ title: "The middle story", date: "2021-08-20T15:46:01Z", address: "https://news.example/3" }),
    "plain.txt": "A text that nobody dated\n\nIt begins with a sentence that is long enough to lead the article.\n",
  };

  test("have exactly these addresses", async () => {
    const { pages } = await buildInMemory(seeds);
    expect(ownUrlsOf(pages)).toEqual([
      "/2021/",
      "/2021/08/",
      "/2021/08/20/",
      "/2021/08/20/the-middle-story-9a0c74f1/",
      "/2021/08/20/the-older-story-f1372b7c/",
      "/2021/09/",
      "/2021/09/02/",
      "/2021/09/02/the-newest-story-50800629/",
      "/2021/w33/",
      "/2021/w35/",
      "/feeds/archive/2021-08-1/atom.xml",
      "/feeds/archive/2021-08-1/feed.json",
      "/providers/news-example/",
      "/providers/news-example/2021/",
      "/providers/news-example/feed.*",
      "/providers/other-example/",
      "/providers/other-example/2021/",
      "/providers/other-example/feed.*",
      "/sitemaps/2021-08.xml",
      "/sitemaps/2021-09.xml",
      "/topics/ai/",
      "/topics/ai/2021/",
      "/topics/ai/feed.*",
      "/topics/chips/",
      "/topics/chips/2021/",
      "/topics/chips/feed.*",
      "/undated/a-text-that-nobody-dated-8a205343/",
    ]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("stand newest first, the undated one last", async () => {
    const { digest, pages } = await buildInMemory(seeds);
    const order = ["The newest story", "The middle story", "The older story", "A text that nobody dated"];
    expect(digest.articles.map(({ title }) => title)).toEqual(order);
    expect(textsOf(page(pages, "/"), "h3")).toEqual(order.slice(0, 3));
    expect(textsOf(page(pages, "/2021/08/20/"), "h2")).toEqual(["The middle story", "The older story"]);
    expect(textsOf(page(pages, "/topics/chips/"), "h2").slice(0, 2)).toEqual(["The newest story", "The older story"]);
    expect(textsOf(page(pages, "/undated/"), "h2")).toEqual(["A text that nobody dated"]);
  });

  test("lead from each to its newer and older neighbour", async () => {
    const { pages } = await buildInMemory(seeds);
    const middle = page(pages, "/2021/08/20/the-middle-story");
    expect(textsOf(middle, ".newer")).toEqual(["Newer articleThe newest story"]);
    expect(textsOf(middle, ".older")).toEqual(["Older articleThe older story"]);
    expect(textsOf(page(pages, "/undated/a-text-that-nobody-dated"), ".newer")).toEqual([
      "Newer articleThe older story",
    ]);
  });
});

test("articles of one second stand in the order of their ids", async () => {
  const seeds = Object.fromEntries(
    ["e", "d", "c", "b", "a"].map((name) => [
      `${name}.txt`,
      storySeed({ title: name, address: `https://x.example/${name}` }),
    ]),
  );
  const { digest } = await buildInMemory(seeds);
  const ids = digest.articles.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(5);
});

describe("a seed merged under a lead", () => {
  const seeds = {
    "lead.txt": storySeed({
      title: "The lead",
      date: "2021-08-20T10:00:00Z",
      address: "https://news.example/lead",
      related: [
        {
          title: "The merged one",
          address: "https://other.example/merged",
          date: "2021-08-21T10:00:00Z",
          provider: OTHER,
        },
      ],
    }),
    "merged.txt": storySeed({
      title: "The merged one",
      date: "2021-08-21T10:00:00Z",
      address: "https://other.example/merged",
      published: false,
      heat: -1,
      quality: 80,
    }),
  };

  test("leads on to it from its own address", async () => {
    const { pages, digest } = await buildInMemory(seeds);
    expect(ownUrlsOf(pages)).toEqual([
      "/2021/",
      "/2021/08/",
      "/2021/08/20/",
      "/2021/08/20/the-lead-a6e26cbf/",
      "/2021/08/21/the-merged-one-f2360353/",
      "/2021/w33/",
      "/providers/news-example/",
      "/providers/news-example/2021/",
      "/providers/news-example/feed.*",
      "/sitemaps/2021-08.xml",
    ]);
    const merged = page(pages, "/2021/08/21/the-merged-one");
    const [refresh] = find(merged, "meta").filter(({ attributes }) => attributes.get("http-equiv") === "refresh");
    expect(refresh?.attributes.get("content")).toBe("0; url=/2021/08/20/the-lead-a6e26cbf/");
    expect(canonicalOf(merged)).toBe("https://digest.example/2021/08/20/the-lead-a6e26cbf/");
    expect(isNoindex(merged)).toBe(true);
    expect(pages.get("_redirects")).toBe("/2021/08/21/the-merged-one-f2360353/ /2021/08/20/the-lead-a6e26cbf/ 301\n");
    expect(digest.withheld).toMatchObject([
      { reason: "merged", article: { seed: "merged.txt" }, lead: { seed: "lead.txt" } },
    ]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("is listed once on the lead's page, and in no list of its own", async () => {
    const { pages } = await buildInMemory(seeds);
    expect(textsOf(page(pages, "/2021/08/20/the-lead"), ".headline")).toEqual(["The merged one"]);
    expect(textsOf(page(pages, "/"), "h3")).toEqual(["The lead"]);
    expect(pages.get("feed.xml")).not.toContain("<title>The merged one");
  });

  test("is listed even where the lead's own list is older than it", async () => {
    const { pages } = await buildInMemory({
      "lead.txt": storySeed({ title: "The lead", address: "https://news.example/lead" }),
      "merged.txt": storySeed({
        title: "A late report",
        address: "https://other.example/late",
        published: false,
        heat: -1,
        related: [{ title: "The lead", address: "https://www.news.example/lead/" }],
      }),
    });
    expect(textsOf(page(pages, "/2021/05/01/the-lead"), ".headline")).toEqual(["A late report"]);
    expect(pages.get("_redirects")).toContain("/the-lead-a6e26cbf/ 301\n");
  });
});

describe("seeds that are withheld", () => {
  const seeds = {
    "shown.txt": storySeed({ title: "Shown", address: "https://news.example/shown" }),
    "orphan.txt": storySeed({
      title: "Orphan",
      address: "https://news.example/o",
      published: false,
      heat: -1,
      quality: 90,
    }),
    "below.txt": storySeed({ title: "Below", address: "https://news.example/b", published: false, quality: 69 }),
    "plain-no.txt": storySeed({ title: "Plain no", address: "https://news.example/p", published: false, quality: 70 }),
    "future.txt": storySeed({ title: "Future", address: "https://news.example/f", date: "2021-06-01T00:00:01Z" }),
    "removed.txt": storySeed({ title: "Removed", address: "https://news.example/r", removed: true }),
  };
  const now = "2021-06-01T00:00:00Z";

  test("are named with their reasons and have no page", async () => {
    const { digest, pages } = await buildInMemory(seeds, { now });
    expect(ownUrlsOf(pages).filter((path) => /-[0-9a-f]{8}\/$/.test(path))).toEqual(["/2021/05/01/shown-6e78b4f0/"]);
    expect(digest.withheld.map(({ article, reason }) => `${article.seed}: ${reason}`).toSorted()).toEqual([
      "below.txt: below quality",
      "future.txt: future",
      "orphan.txt: orphan",
      "plain-no.txt: not published",
      "removed.txt: removed",
    ]);
    const all = [...pages.values()].join("\n");
    for (const title of ["Orphan", "Below", "Plain no", "Future", "Removed"]) expect(all).not.toContain(`>${title}<`);
  });

  test("are shown to a curator, each with the badge that says why, but what was taken down", async () => {
    const { pages } = await buildInMemory(seeds, { now, drafts: true });
    const shown = ["below", "future", "orphan", "plain-no", "shown"];
    const own = ownUrlsOf(pages).filter((path) => /-[0-9a-f]{8}\/$/.test(path));
    expect(own.map((path) => /\/([a-z-]+)-[0-9a-f]{8}\/$/.exec(path)?.[1]).toSorted()).toEqual(shown);
    const badge = (path: string) => textsOf(page(pages, path), ".badge");
    expect(badge("/2021/05/01/orphan")).toEqual(["Draft: the article it belongs to is missing"]);
    expect(badge("/2021/05/01/below")).toEqual(["Draft: below the quality threshold"]);
    expect(badge("/2021/05/01/plain-no")).toEqual(["Draft: not published"]);
    expect(badge("/2021/06/01/future")).toEqual(["Draft: dated in the future"]);
    expect(badge("/2021/05/01/shown")).toEqual([]);
    expect(textsOf(page(pages, "/"), ".badge")).toHaveLength(4);
    expect(pages.get("feed.xml")?.match(/<item>/g)).toHaveLength(1);
    expect(isNoindex(page(pages, "/2021/05/01/orphan"))).toBe(true);
    expect(siteFaults(pages)).toEqual([]);
    expect([...pages].filter(([path]) => path.startsWith("sitemap")).join("\n")).not.toMatch(
      /orphan|below-|plain-no|future/,
    );
  });

  test("the moment itself is not the future", async () => {
    const { digest } = await buildInMemory(seeds, { now: "2021-06-01T00:00:01Z" });
    expect(digest.articles.map(({ title }) => title)).toEqual(["Future", "Shown"]);
  });
});

test("one bad seed holds back nothing and is named with its line", async () => {
  const good = { "good.txt": storySeed({ title: "Good", address: "https://news.example/good" }) };
  const alone = await buildInMemory(good);
  const { pages, reading } = await buildInMemory({
    ...good,
    "bad.txt": storySeed({ title: "Bad", address: "https://news.example/bad", date: "May 1" }),
    "broken.txt": "---\ntitle: [\n---\n",
  });
  expect(reading.problems.map(({ file, line, severity, field }) => `${file}:${line} ${severity} ${field}`)).toEqual([
    "seeds/bad.txt:4 error publishedDateTime",
    expect.stringMatching(/^seeds\/broken\.txt:\d error $/),
  ]);
  expect(pages).toEqual(alone.pages);
});

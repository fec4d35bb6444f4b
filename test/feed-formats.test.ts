import { beforeAll, describe, expect, test } from "vitest";
import { checkSiteFeeds } from "../src/feeds/check/check-site-feeds.ts";
import { type BuildInMemoryOptions, buildInMemory } from "./helpers/build-in-memory.ts";
import { addressOf } from "./helpers/crawl.ts";
import { READERS } from "./helpers/read-feeds.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

const full = {
  title: "Chips & robots: a “story”",
  excerpt: "1 < 2, said the <b>maker</b> & left.",
  date: "2021-08-20T15:46:00Z",
  address: "https://news.example/a?x=1&y=2",
  provider: { name: "Müller & Söhne", domain: "news.example" },
  topics: ["AI & Autos", "Chips"],
  image: { url: "https://static.example/a.jpg?w=1&h=2", width: 1200, height: 628 },
  heat: 130,
  body: "The first paragraph says enough to be the opening of this article.\n\nThe second stands behind it.\n",
};
const seeds = {
  "full.txt": storySeed(full),
  "bare.txt": storySeed({ title: "Bare", excerpt: undefined, provider: undefined, date: "2021-08-19T00:00:00Z" }),
};

type Pages = ReadonlyMap<string, string>;

async function pagesOf(files: Readonly<Record<string, string>>, options?: BuildInMemoryOptions): Promise<Pages> {
  return (await buildInMemory(files, options)).pages;
}

/** What `digest check --feeds` has against the feeds of a site, and how many there are. */
function checkAll(pages: Pages) {
  const addresses = new Set([...pages.keys()].map((path) => addressOf(path, TEST_SITE.address)));
  const files = [...pages].map(([file, text]) => ({ file, text, address: addressOf(file, TEST_SITE.address) }));
  return checkSiteFeeds(files, addresses);
}

let pages: Pages;
beforeAll(async () => {
  pages = await pagesOf(seeds);
});

describe("a reader finds every field", () => {
  test.each(READERS)("%s in %s", async (_, file, read) => {
    const [first, second] = await read(pages.get(file) ?? "");
    expect(first).toEqual({
      guid: expect.stringMatching(/^urn:uuid:/),
      title: full.title,
      link: expect.stringMatching(/^https:\/\/digest\.example\/2021\/08\/20\/chips-and-robots/),
      published: full.date,
      content: expect.stringMatching(
        /^<p><a href="https:\/\/news\.example\/a\?x=1&amp;y=2">Read at[\s\S]*in the digest<\/a><\/p>$/,
      ),
      outlet: full.provider.name,
      categories: full.topics,
    });
    expect(second).toMatchObject({ title: "Bare", categories: [] });
  });

  test("and the same guids in every format and scope", async () => {
    const found = await Promise.all(
      READERS.flatMap(([, file, read]) =>
        ["", "topics/chips/", "feeds/hot/"].map(
          async (folder) => (await read(pages.get(folder + file) ?? ""))[0]?.guid,
        ),
      ),
    );
    expect(found).toHaveLength(3 * READERS.length);
    expect(new Set(found).size).toBe(1);
  });
});

describe("coverage that grows", () => {
  const report = { title: "A later report", address: "https://other.example/a", date: "2021-08-25T10:00:00Z" };
  const itemIn = (of: Pages, file: string) => of.get(file)?.split(/<item>|<entry>|"id"/)[1] ?? "";

  test("moves what says when an item changed, and is added at its end", async () => {
    const grown = await pagesOf({ ...seeds, "full.txt": storySeed({ ...full, related: [report] }) });
    expect(itemIn(grown, "atom.xml")).toContain("<updated>2021-08-25T10:00:00Z</updated>");
    expect(itemIn(grown, "feed.xml")).toContain("<atom:updated>2021-08-25T10:00:00Z</atom:updated>");
    expect(itemIn(grown, "feed.json")).toContain('"date_modified": "2021-08-25T10:00:00Z"');
    for (const [, file, read] of READERS) {
      const [before, after] = await Promise.all([pages, grown].map(async (of) => (await read(of.get(file) ?? ""))[0]));
      const { content: was = "", ...same } = before ?? {};
      const { content: is = "", ...still } = after ?? {};
      expect(still).toEqual(same);
      const end = is.lastIndexOf("<p>Also covered by");
      expect(is.slice(0, end)).toBe(was.slice(0, end));
      expect(is.slice(end)).toContain("A later report");
    }
  });

  test("moves nothing where its date cannot be right", async () => {
    const grown = await pagesOf({
      "full.txt": storySeed({ ...full, related: [{ ...report, date: "2099-01-01T00:00:00Z" }] }),
    });
    expect(itemIn(grown, "atom.xml")).toContain("<updated>2021-08-20T15:46:00Z</updated>");
  });
});

test("with feedLink: original the title leads to the original, and the last line to our page", async () => {
  const original = await pagesOf(seeds, { site: { feedLink: "original" } });
  for (const [, file, read] of READERS) {
    const [first, second] = await read(original.get(file) ?? "");
    expect([first?.link, second?.link]).toEqual([full.address, "https://news.example/standard"]);
    expect(first?.content).toMatch(
      /<a href="https:\/\/digest\.example\/2021\/08\/20\/[^"]+">This article in the digest</,
    );
  }
  expect(checkAll(original).problems).toEqual([]);
});

test("a hub is named in each feed, and in no part of an archive", async () => {
  const hub = "https://hub.example/";
  const named = [...(await pagesOf(seeds, { site: { hub, feedSize: 1 } }))].filter(([, text]) => text.includes(hub));
  const feeds = [...pages.keys()].filter((path) => /(?:feed\.xml|atom\.xml|feed\.json)$/.test(path));
  expect(named.map(([path]) => path).sort()).toEqual(feeds.sort());
});

test("a raw feed has a style sheet that is there, and says where to learn about feeds", () => {
  for (const file of ["feed.xml", "atom.xml"])
    expect(pages.get(file)).toMatch(
      /^<\?xml [^>]+\?>\n<\?xml-stylesheet type="text\/css" href="\/feeds\/feed\.css"\?>\n</,
    );
  expect(pages.get("feeds/feed.css")).toContain("https://digest.example/feeds/");
});

test("each page announces the feeds of what it shows, and each announced feed is there", () => {
  const announced = (path: string) =>
    [...(pages.get(path)?.matchAll(/<link rel="alternate"[^>]* href="https:\/\/digest\.example\/([^"]+)"/g) ?? [])].map(
      ([, to]) => to,
    );
  expect(announced("topics/chips/index.html")).toEqual([
    "topics/chips/feed.xml",
    "topics/chips/atom.xml",
    "topics/chips/feed.json",
    "feed.xml",
  ]);
  for (const path of pages.keys())
    for (const feed of path.endsWith(".html") ? announced(path) : []) expect(pages.has(feed ?? "")).toBe(true);
});

test("all feeds of a site without seeds are sound", async () => {
  const { problems, counts } = checkAll(await pagesOf({}));
  expect([problems, counts]).toEqual([[], { rss: 4, atom: 4, json: 4 }]);
});

test("a link to a part of an archive that is not there is found out", async () => {
  const small = await pagesOf(seeds, { site: { feedSize: 1 } });
  expect(checkAll(small).problems).toEqual([]);
  const torn = new Map([...small].filter(([path]) => !path.startsWith("feeds/archive/2021-08-1/")));
  expect(checkAll(torn).problems.map(({ file, field }) => [file, field])).toEqual([
    ["feeds/archive/2021-08-2/atom.xml", "DeadArchiveLink"],
    ["feeds/archive/2021-08-2/feed.json", "DeadArchiveLink"],
  ]);
});

test.each(READERS)("whoever follows the archive finds every item under its one id: %s in %s", async (_, file) => {
  const small = await pagesOf(seeds, { site: { feedSize: 1 } });
  const guidsIn = async (path: string, text = "") =>
    (await READERS.find(([, name]) => path.endsWith(name))?.[2](text))?.map(({ guid }) => guid) ?? [];
  const found: (string | undefined)[] = [];
  for (let next: string | undefined = file; next !== undefined; ) {
    const text: string = small.get(next) ?? "";
    found.push(...(await guidsIn(next, text)));
    next = OLDER.exec(text)?.[1];
  }
  expect(found).toHaveLength(3);
  expect(new Set(found)).toEqual(new Set(await guidsIn("feed.xml", pages.get("feed.xml"))));
});

const OLDER = /(?:"next_url": "|<(?:atom:)?link href=")https:\/\/digest\.example\/([^"]+)"(?: rel="prev-archive"|,)/;

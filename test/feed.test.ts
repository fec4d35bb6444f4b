import { describe, expect, test } from "vitest";
import { type BuildInMemoryOptions, buildInMemory } from "./helpers/build-in-memory.ts";
import { checkRss } from "./helpers/check-rss.ts";
import { readFeed } from "./helpers/read-feed.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

const ADDRESS = `${TEST_SITE.address}feed.xml`;

async function feedOf(seeds: Readonly<Record<string, string>>, options?: BuildInMemoryOptions): Promise<string> {
  const { pages } = await buildInMemory(seeds, options);
  return pages.get("feed.xml") ?? "";
}

const full = storySeed({
  title: "Chips & robots: a “story”",
  excerpt: "1 < 2, said the <b>maker</b> & left.",
  date: "2021-08-20T15:46:00Z",
  address: "https://news.example/a?x=1&y=2",
  provider: { name: "Müller & Söhne", domain: "news.example" },
  topics: ["AI & Autos", "Chips"],
  image: { url: "https://static.example/a.jpg?w=1&h=2", width: 1200, height: 628 },
  related: [{ title: "Another <view>", address: "https://other.example/a", date: "2021-08-21T10:00:00Z" }],
  body: "The first paragraph says enough to be the opening of this article.\n\nThe second stands behind it.\n",
});
const bare = storySeed({ title: "Bare", excerpt: undefined, provider: undefined, date: "2021-08-19T00:00:00Z" });
const seeds = { "full.txt": full, "bare.txt": bare };

describe("a reader that is not the writer", () => {
  test("reads what the channel says", async () => {
    const { items: _, ...channel } = await readFeed(await feedOf(seeds));
    expect(channel).toEqual({
      title: "Test Digest",
      link: "https://digest.example/",
      description: "News that tests are made of.",
      language: "en",
      // The newest coverage's.
      lastBuildDate: "Sat, 21 Aug 2021 10:00:00 GMT",
      feedUrl: ADDRESS,
    });
  });

  test("reads every field of an item that has them all", async () => {
    const [item] = (await readFeed(await feedOf(seeds))).items;
    expect(item).toEqual({
      title: "Chips & robots: a “story”",
      link: expect.stringMatching(/^https:\/\/digest\.example\/2021\/08\/20\/chips-and-robots-a-story-[0-9a-f]{8}\/$/),
      guid: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      pubDate: "Fri, 20 Aug 2021 15:46:00 GMT",
      isoDate: "2021-08-20T15:46:00.000Z",
      creator: "Müller & Söhne",
      categories: ["AI & Autos", "Chips"],
      content: "1 &lt; 2, said the &lt;b&gt;maker&lt;/b&gt; &amp; left.",
      "content:encoded": [
        '<p><a href="https://news.example/a?x=1&amp;y=2">Read at <bdi>Müller &amp; Söhne</bdi></a></p>',
        '<p><img src="https://static.example/a.jpg?w=1&amp;h=2" alt="" width="1200" height="628"></p>',
        "<p>1 &lt; 2, said the &lt;b&gt;maker&lt;/b&gt; &amp; left.</p>",
        "<p>The first paragraph says enough to be the opening of this article.</p>",
        "<p>The second stands behind it.</p>",
        '<p>Also covered by:</p><ul><li><a href="https://other.example/a">Another &lt;view&gt;</a> (<bdi>other.example</bdi>)</li></ul>',
        `<p><a href="${item?.link}">This article in the digest</a></p>`,
      ].join("\n"),
      media: [
        {
          url: "https://static.example/a.jpg?w=1&h=2",
          medium: "image",
          type: "image/jpeg",
          width: "1200",
          height: "628",
        },
      ],
    });
  });

  test("reads an item that has next to nothing", async () => {
    const [, item] = (await readFeed(await feedOf(seeds))).items;
    expect(item).toEqual({
      title: "Bare",
      link: expect.stringMatching(/\/2021\/08\/19\/bare-[0-9a-f]{8}\/$/),
      guid: expect.stringMatching(/^urn:uuid:/),
      pubDate: "Thu, 19 Aug 2021 00:00:00 GMT",
      isoDate: "2021-08-19T00:00:00.000Z",
      creator: "news.example",
      content: "news.example: Bare",
      "content:encoded": expect.stringMatching(
        /^<p><a href="https:\/\/news\.example\/standard">Read at <bdi>news\.example</,
      ),
    });
  });
});

describe("the rules of RSS", () => {
  test("hold for a feed with items", async () => {
    expect(checkRss(await feedOf(seeds), ADDRESS)).toEqual([]);
  });

  test("hold for a feed without items", async () => {
    expect(checkRss(await feedOf({}), ADDRESS)).toEqual([]);
  });

  test("hold for a site below a path", async () => {
    const address = "https://people.example/news/";
    const xml = await feedOf(seeds, { site: { address } });
    expect(checkRss(xml, `${address}feed.xml`)).toEqual([]);
    expect((await readFeed(xml)).items.every(({ link }) => link.startsWith(address))).toBe(true);
  });

  test("hold for a site in another language", async () => {
    expect(checkRss(await feedOf(seeds, { site: { language: "pt-BR" } }), ADDRESS)).toEqual([]);
  });
});

describe("an item's guid", () => {
  const seed = { title: "First title", date: "2021-08-20T15:46:00Z", address: "https://news.example/story" };
  const guidOf = async (text: string, options?: BuildInMemoryOptions, name = "a.txt", rest = {}) => {
    const { items } = await readFeed(await feedOf({ [name]: text, ...rest }, options));
    return items.map(({ guid }) => guid).join();
  };
  // Pinned: readers would show every article again if it were made in another way.
  const PINNED = "urn:uuid:43d56682-281b-8186-b694-ebeeb0a52969";

  test("is the one it was in the first release", async () => {
    expect(await guidOf(storySeed(seed))).toBe(PINNED);
  });

  test.each([
    ["title and so the slug", { ...seed, title: "Another title" }],
    ["date and so the folder", { ...seed, date: "2021-08-21T00:00:00Z" }],
    ["excerpt, body and topics", { ...seed, excerpt: "Other words.", body: "A body.", topics: ["New"] }],
    ["coverage", { ...seed, related: [{ title: "More", address: "https://more.example/" }], heat: 200 }],
    ["outlet", { ...seed, provider: { name: "Renamed", domain: "renamed.example" } }],
  ])("does not change with its %s", async (_, fields) => {
    expect(await guidOf(storySeed(fields))).toBe(PINNED);
  });

  test("does not change with the host, the seed's name or folder, or a sidecar's corrections", async () => {
    expect(await guidOf(storySeed(seed), { site: { address: "https://elsewhere.example/x/" } })).toBe(PINNED);
    expect(await guidOf(storySeed(seed), {}, "2021/08/other.md")).toBe(PINNED);
    const sidecar = 'title: Corrected\nwebUrl: "https://moved.example/story"\n';
    expect(await guidOf(storySeed(seed), {}, "a.txt", { "a.meta.yaml": sidecar })).toBe(PINNED);
  });

  test("is another for another article", async () => {
    expect(await guidOf(storySeed({ ...seed, address: "https://news.example/story-2" }))).not.toBe(PINNED);
  });
});

describe("what is in it", () => {
  const many = Object.fromEntries(
    Array.from({ length: 8 }, (_, day) => [
      `${day}.txt`,
      storySeed({
        title: `Day ${day + 1}`,
        date: `2021-05-0${day + 1}T10:00:00Z`,
        address: `https://x.example/${day}`,
      }),
    ]),
  );

  test("the newest articles, and no more than the site wants", async () => {
    const { items } = await readFeed(await feedOf(many, { site: { feedSize: 3 } }));
    expect(items.map(({ title }) => title)).toEqual(["Day 8", "Day 7", "Day 6"]);
  });

  test("no text without a date, no draft, nothing withheld", async () => {
    const seeds = {
      "dated.txt": storySeed({ title: "Dated" }),
      "undated.txt": "An undated text\n\nIt has a paragraph that is long enough to be its opening.\n",
      "draft.txt": storySeed({ title: "Draft", address: "https://x.example/d", published: false }),
      "future.txt": storySeed({ title: "Future", address: "https://x.example/f", date: "2029-01-01T00:00:00Z" }),
    };
    const options = { now: "2028-01-01T00:00:00Z" };
    for (const drafts of [false, true]) {
      const xml = await feedOf(seeds, { ...options, drafts });
      expect((await readFeed(xml)).items.map(({ title }) => title)).toEqual(["Dated"]);
      expect(checkRss(xml, ADDRESS)).toEqual([]);
    }
  });

  test("the same bytes for the same articles at another time", async () => {
    const later = await feedOf(many, { now: "2039-01-01T00:00:00Z" });
    expect(await feedOf(many, { now: "2022-01-01T00:00:00Z" })).toBe(later);
  });

  test("the same bytes when an article changes that is too old to be in it", async () => {
    const site = { feedSize: 3 };
    const changed = { ...many, "0.txt": storySeed({ title: "Changed", address: "https://x.example/0" }) };
    expect(await feedOf(changed, { site })).toBe(await feedOf(many, { site }));
  });
});

describe("hostile texts", () => {
  const texts = [
    "</title><script>alert(1)</script>",
    "]]> & ]]&gt; <![CDATA[ x ]]>",
    "<![CDATA[ <b>a</b> ]]> c <d>",
    "&lt;b&gt; &amp;amp; &#60; &copy;",
    "<!-- x --> <?php y ?> <!DOCTYPE z>",
    "\"double\" 'single' `tick`",
    "$& $1 $` $' \\1",
    "日本語 👩‍👩‍👧 🇩🇪 𝒳",
  ];

  test.each(texts)("%s", async (text) => {
    const xml = await feedOf({
      "a.txt": storySeed({
        title: text,
        excerpt: `${text}.`,
        provider: { name: text, domain: "news.example" },
        topics: [text],
        related: [{ title: text, address: "https://x.example/r" }],
        body: `A paragraph that comes before. ${text} And one that comes behind.\n`,
      }),
    });
    expect(checkRss(xml, ADDRESS)).toEqual([]);
    expect((await readFeed(xml)).items[0]).toMatchObject({ title: text, creator: text, categories: [text] });
  });
});

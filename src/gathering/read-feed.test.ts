import { describe, expect, test } from "vitest";
import { readFeed } from "./read-feed.ts";

const AT = "https://feeds.example/all.xml";

function reports(feed: string) {
  const read = readFeed(feed, AT);
  if (read.fault !== undefined) throw new Error(read.fault);
  return read.items.map(({ report }) => report());
}

const atom = (entries: string, attributes = "") =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>F</title><id>f</id>${entries}</feed>`;
const rss = (items: string, attributes = "") =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>F</title>${items}</channel></rss>`;
const json = (item: object) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "F", items: [{ id: "1", ...item }] });

describe("a relative link", () => {
  test.each([
    ["the feed", atom('<entry><id>1</id><link href="a/b"/></entry>'), "https://feeds.example/a/b"],
    [
      "xml:base of the feed and, relative to it, of the entry",
      atom('<entry xml:base="x/"><id>1</id><link href="b"/></entry>', 'xml:base="https://h.example/n/"'),
      "https://h.example/n/x/b",
    ],
    [
      "xml:base of the link itself",
      atom('<entry><id>1</id><link xml:base="https://h.example/y/" href="b"/></entry>'),
      "https://h.example/y/b",
    ],
    ["xml:base of RSS", rss("<item><link>b</link></item>", 'xml:base="https://h.example/r/"'), "https://h.example/r/b"],
    [
      "xml:base of an RSS item",
      rss('<item xml:base="https://h.example/i/"><title>T</title><link><![CDATA[b?c&d]]></link></item>'),
      "https://h.example/i/b?c&d",
    ],
  ])("is relative to %s", (_, feed, address) => {
    expect(reports(feed)[0]?.address?.value).toBe(address);
  });

  test("uses the base of its own entry, even if another has the same text", () => {
    const entry = (base: string) => `<entry xml:base="${base}"><id>${base}</id><link href="x"/></entry>`;
    expect(reports(atom(entry("/one/") + entry("/two/"))).map(({ address }) => address?.value)).toEqual([
      "https://feeds.example/one/x",
      "https://feeds.example/two/x",
    ]);
  });
});

test("an item's own address takes precedence over FeedBurner's", () => {
  const item = `<item><link>https://feedproxy.example/~r/1</link><feedburner:origLink>https://h.example/9</feedburner:origLink></item>`;
  expect(reports(rss(item))[0]?.address?.value).toBe("https://h.example/9");
});

describe("a title", () => {
  const about = "The &lt;dialog&gt; element &amp;amp; more";
  const entry = (type: string) => atom(`<entry><id>1</id><title${type}>${about}</title></entry>`);
  test.each([
    ["of Atom is text", entry(""), "The <dialog> element &amp; more"],
    ["of Atom that says it is text", entry(' type="text"'), "The <dialog> element &amp; more"],
    ["of Atom that says it is HTML", entry(' type="html"'), "The element & more"],
    [
      "of Atom in XHTML",
      atom(
        '<entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less <em>is</em> &lt; more</div></title></entry>',
      ),
      "Less is < more",
    ],
    ["of JSON Feed is text", json({ title: "The <dialog> element &amp; more" }), "The <dialog> element &amp; more"],
    [
      "of RSS with markup",
      rss("<item><title>A &lt;i&gt;ship&lt;/i&gt; &amp;amp; more</title></item>"),
      "A ship & more",
    ],
    [
      "of RSS keeps what stands above the line and what is struck out",
      rss("<item><title>10&lt;sup&gt;6&lt;/sup&gt; for &lt;del&gt;$25&lt;/del&gt; $40</title></item>"),
      "10⁶ for ~~$25~~ $40",
    ],
    [
      "of Atom in XHTML keeps what stands below the line",
      atom(
        '<entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">H<sub>2</sub>O</div></title></entry>',
      ),
      "H₂O",
    ],
    [
      "of RSS that speaks of an element",
      rss("<item><title>The &lt;dialog&gt; element</title></item>"),
      "The <dialog> element",
    ],
    [
      "of RSS that speaks of an element without an end",
      rss("<item><title>The &lt;img&gt; element</title></item>"),
      "The <img> element",
    ],
    ["of RSS that is wrapped twice", rss("<item><title>&lt;![CDATA[A ship]]&gt;</title></item>"), "A ship"],
    [
      "that is missing is the first sentence",
      rss("<item><description>A note without a title. It has two sentences.</description></item>"),
      "A note without a title.",
    ],
  ])("%s", (_, feed, title) => {
    expect(reports(feed)[0]?.title?.value).toBe(title);
  });
});

describe("content without a summary", () => {
  const content = "<p>Only here.</p><p>And &amp; here.</p>";
  const escaped = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  test.each([
    ["RSS", rss(`<item><title>T</title><content:encoded><![CDATA[${content}]]></content:encoded></item>`)],
    ["Atom", atom(`<entry><id>1</id><content type="html">${escaped}</content></entry>`)],
    [
      "Atom in XHTML",
      atom(
        `<entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content}</div></content></entry>`,
      ),
    ],
    ["JSON Feed", json({ content_html: content })],
    ["JSON Feed as text", json({ content_text: "Only here.\n\nAnd & here." })],
  ])("gives excerpt and text: %s", (_, feed) => {
    expect(reports(feed)[0]).toMatchObject({
      excerpt: { value: "Only here. And & here." },
      text: { value: "Only here.\n\nAnd & here." },
    });
  });

  test("a summary longer than an excerpt may be is the text", () => {
    const [report] = reports(rss(`<item><description>${"Some words. ".repeat(60)}</description></item>`));
    expect([report?.excerpt?.value.length, report?.text?.value.length]).toEqual([expect.closeTo(500, -2), 719]);
  });
});

test("a summary keeps the meaning of its elements", () => {
  const summary = "It fell by 10&lt;sup&gt;-3&lt;/sup&gt;, &lt;s&gt;twice&lt;/s&gt; once.";
  const [report] = reports(rss(`<item><title>T</title><description>${summary}</description></item>`));
  expect(report?.excerpt?.value).toBe("It fell by 10⁻³, ~~twice~~ once.");
});

test.each([
  ["an address", "https://h.example/2", "https://h.example/2"],
  ["no address", "tag:h.example,2024:2", undefined],
])("an item of JSON Feed without url leads to its id where that is %s", (_, id, address) => {
  expect(reports(json({ id, title: "T" }))[0]?.address?.value).toBe(address);
});

test.each([
  ["dc:date where pubDate says nothing", "<pubDate>yesterday</pubDate><dc:date>2021-09-07T10:00:00Z</dc:date>"],
  ["atom:updated in RSS", "<atom:updated>2021-09-07T10:00:00Z</atom:updated>"],
  ["the first that can be read", "<pubDate>Mon, 07 Sep 2021 10:00 UT</pubDate><dc:date>2020-01-01</dc:date>"],
])("takes the date from %s", (_, dates) => {
  expect(reports(rss(`<item><title>T</title>${dates}</item>`))[0]?.published?.value).toBe("2021-09-07T10:00:00Z");
});

test.each([
  ['<?xml version="1.0"?><opml version="2.0"><body/></opml>', "is OPML, a list of feeds", /xmlUrl/],
  ["<!DOCTYPE html><html><body>", "is a page, not a feed", /address of the feed/],
  ["words", "is not an RSS, Atom or JSON feed", /address of the feed/],
])("says what %j is", (text, fault, cure) => {
  expect(readFeed(text, AT)).toEqual({ fault, cure: expect.stringMatching(cure) });
});

describe("a damaged feed", () => {
  const good = "<item><title>Good</title><link>https://h.example/1</link></item>";
  const typed = (declared: string, title: string) =>
    rss(`<item><title>${title}</title></item>${good}`).replace("?>", `?><!DOCTYPE rss [${declared}]>`);
  test.each([
    ["that was cut off in an item", rss(`${good}<item><title>Cut`).replace("</channel></rss>", ""), ["Good"]],
    ["with a sign of less in a title", rss(`<item><title>1 < 2 & 3</title></item>${good}`), ["1 < 2 & 3", "Good"]],
    ["with an item that is none", rss(`<item><title>No end</item>${good}`), ["Good"]],
    ["with a comment that is not closed", rss(`${good}<!-- x ${good}`), ["Good", "Good"]],
    ["of Atom", atom("<entry><title>A</title><id>1</id></entry><entry><tit").replace("</feed>", ""), ["A"]],
    ["that names files", typed('<!ENTITY x SYSTEM "file:///etc/hosts">', "A"), ["A", "Good"]],
    ["that names words of its own", typed('<!ENTITY x "Jane">', "By &x;"), ["By Jane", "Good"]],
  ])("%s gives its good items", (_, feed, titles) => {
    expect(reports(feed).flatMap(({ title }) => title?.value ?? [])).toEqual(titles);
  });
});

test.each([
  ["an Atom entry", atom("<entry><title>T</title><id>https://h.example/1</id></entry>")],
  ["an item of JSON", json({ id: "https://h.example/1", title: "T" })],
])("the identity of %s is its address, where it names no other", (_, feed) => {
  expect(reports(feed)[0]?.address?.value).toBe("https://h.example/1");
});

test("reads items lazily", () => {
  const read = readFeed(rss("<item><link>https://h.example/1</link></item>".repeat(3)), AT);
  expect(read).toMatchObject({ items: [1, 2, 3].map(() => ({ address: "https://h.example/1" })) });
});

test.each<[string, string]>([
  ["a number of JSON", json({ url: "https://x.example/a", date_published: 1772442000 })],
  ["milliseconds of JSON", json({ url: "https://x.example/a", date_published: 1772442000000 })],
  ["seconds of RSS", rss("<item><link>https://x.example/a</link><pubDate>1772442000</pubDate></item>")],
])("reads the time since 1970 of %s", (_, feed) => {
  expect(reports(feed)[0]?.published?.value).toBe("2026-03-02T09:00:00Z");
});

test.each(["<![CDATA[https://x.example/a?id=1&amp;utm_source=x]]>", "https://x.example/a?id=1&amp;amp;utm_source=x"])(
  "finds tracking behind an ampersand that is escaped once too often: %s",
  (link) => {
    expect(reports(rss(`<item><title>T</title><link>${link}</link></item>`))[0]?.address?.value).toBe(
      "https://x.example/a?id=1",
    );
  },
);

// With backtracking, these take hours.
test("a feed behind many comments, and a title of many tags that are never closed, are read", () => {
  const comments = `${"<!-- a -->\n".repeat(1000)}<!-- ${"a".repeat(5_000_000)} -->`;
  const title = "<a ".repeat(300_000);
  const feed = `${comments}<rss version="2.0"><channel><item><title><![CDATA[${title}]]></title></item></channel></rss>`;
  expect(readFeed(feed, "https://a.example/feed").fault).toBeUndefined();
  expect(readFeed(`${comments}<opml/>`, "https://a.example/feed").fault).toBe("is OPML, a list of feeds");
});

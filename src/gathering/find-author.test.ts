import { expect, test } from "vitest";
import { jsonLd, samplePage } from "../../test/helpers/sample-page.ts";
import { withoutOutlet } from "./find-author.ts";
import { readFeed } from "./read-feed.ts";
import { readPage } from "./read-page.ts";

const authorOf = (head: string) => readPage(samplePage({ head }), "https://www.harbour.example/news/cranes").author;
const ld = (author: unknown) => jsonLd({ "@context": "https://schema.org", "@type": "NewsArticle", author });
const meta = (author: string) => `<meta name="author" content="${author}">`;

test.each([
  ["an object", ld({ "@type": "Person", name: "Ann Lee" }), ["Ann Lee"]],
  ["a list", ld([{ name: "Ann &amp; Lee" }, "Bob Ray", { name: "Bob Ray" }]), ["Ann & Lee", "Bob Ray"]],
  ["two persons in one text", meta("By Ann Lee and Bob O’Ray"), ["Ann Lee", "Bob O’Ray"]],
  ["a name with a comma", meta("Martin Luther King, Jr."), ["Martin Luther King, Jr."]],
  ["a meta element behind an address", `${ld("https://a.example/ann")}${meta("Ann Lee")}`, ["Ann Lee"]],
])("finds %s", (_, head, names) => {
  expect(authorOf(head)?.value).toEqual(names);
});

test.each(["admin", "Staff", "https://a.example/ann", "ann@a.example", "news.example", "Editorial Team", " ", "–"])(
  "does not take %j for an author",
  (name) => {
    expect(authorOf(meta(name))).toBeUndefined();
  },
);

test("an outlet is not the author of its own article", () => {
  const author = { value: ["Harbour-Gazette", "Ann Lee"], source: "meta author" };
  expect(withoutOutlet({ notes: [], author }, ["Harbour Gazette", undefined]).author?.value).toEqual(["Ann Lee"]);
  expect(withoutOutlet({ notes: [], author }, ["Harbour Gazette", "Ann Lee"]).author).toBeUndefined();
});

const AT = "https://feeds.example/all.xml";
const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
  <channel><title>F</title><item><title>T</title><link>https://a.example/1</link><dc:creator>Ann Lee</dc:creator>
  <enclosure url="http://cdn.example/1.mp3" length="1234" type="audio/mpeg"/><itunes:duration>1:02</itunes:duration></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>f</id><entry><id>1</id><title>T</title>
  <author><name>Ann Lee</name></author><link href="https://a.example/1"/>
  <link rel="enclosure" href="https://cdn.example/1.mp3" length="1234" type="audio/mpeg"/></entry></feed>`;
const json = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "F",
  items: [
    {
      id: "1",
      title: "T",
      authors: [{ name: "Ann Lee" }],
      attachments: [
        { url: "https://cdn.example/1.mp3", mime_type: "audio/mpeg", size_in_bytes: 1234, duration_in_seconds: 62 },
      ],
    },
  ],
});

test.each([
  ["RSS", rss, 62],
  ["Atom", atom, undefined],
  ["JSON Feed", json, 62],
])("%s gives author and enclosure", (_, text, duration) => {
  const read = readFeed(text, AT);
  const [report] = read.fault === undefined ? read.items.map((item) => item.report()) : [];
  expect(report?.author?.value).toEqual(["Ann Lee"]);
  expect(report?.enclosure?.value).toEqual({
    address: "https://cdn.example/1.mp3",
    type: "audio/mpeg",
    length: 1234,
    ...(duration !== undefined && { duration }),
  });
});

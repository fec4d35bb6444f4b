import { describe, expect, test } from "vitest";
import { checkFeed, feedKindOf } from "../src/feeds/check/check-feed.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { storySeed } from "./helpers/story-seed.ts";

const EPISODE = storySeed({
  title: "Episode one",
  type: undefined,
  lines: ["author: [Ann Lee, Bob <Ray>]", 'enclosure: { url: "https://cdn.example/1.mp3?a=1&b=2", duration: "1:02" }'],
});
const { pages, reading } = await buildInMemory({ "a.txt": EPISODE }, { site: { api: true } });
const [page = ""] = [...pages.keys()].filter((path) => /^\d{4}\/\d{2}\/\d{2}\/episode-one-/.test(path));
const textOf = (path: string) => pages.get(path) ?? "";

test("the seed is in order, and is audio by what it plays", () => {
  expect(reading.problems.filter(({ field }) => /author|enclosure|type/.test(field))).toEqual([]);
  expect(reading.articles.map(({ type }) => type)).toEqual(["audio"]);
});

test("the page names the authors, plays the audio and loads nothing before", () => {
  expect(textOf(page)).toContain(" · <bdi>Ann Lee</bdi> and <bdi>Bob &lt;Ray></bdi>");
  expect(textOf(page)).toContain('<audio controls preload="none" src="https://cdn.example/1.mp3?a=1&amp;b=2"></audio>');
  expect(textOf(page)).toContain('<span class="byline">1:02</span>');
  expect(textOf(page)).toContain("media-src https:");
  expect(textOf(page)).toMatch(/Listen at <bdi>/);
  expect(textOf(page)).toMatch(/"author":\[\{"@type":"Person","name":"Ann Lee"\},\{"@type":"Person","name":"Bob /);
  expect(textOf(page)).toMatch(/"associatedMedia":\{[^}]*"encodingFormat":"audio\/mpeg","duration":"PT62S"\}/);
});

test("a site that loads nothing from elsewhere has a link alone", async () => {
  const local = await buildInMemory({ "a.txt": EPISODE }, { site: { images: "local" } });
  expect(local.pages.get(page)).not.toMatch(/<audio|media-src/);
  expect(local.pages.get(page)).toContain('href="https://cdn.example/1.mp3?a=1&amp;b=2"');
});

describe.each([
  [
    "feed.xml",
    [
      "<dc:creator>Ann Lee</dc:creator>",
      "<dc:creator>Bob &lt;Ray&gt;</dc:creator>",
      '/1.mp3?a=1&amp;b=2" length="0" type="audio/mpeg"',
    ],
  ],
  ["atom.xml", ["<name>Ann Lee</name>", "<name>Bob &lt;Ray&gt;</name>", 'rel="enclosure" type="audio/mpeg"']],
  ["feed.json", ['"name": "Ann Lee"', '"mime_type": "audio/mpeg"', '"duration_in_seconds": 62']],
])("%s", (file, parts) => {
  const text = textOf(file);

  test.each(parts)("has %s", (part) => {
    expect(text).toContain(part);
  });

  test("is valid", () => {
    const kind = feedKindOf({ file, text });
    expect(kind && checkFeed({ file, text, address: `https://digest.example/${file}` }, kind)).toEqual([]);
  });
});

test("the API tells both", () => {
  const [news = ""] = [...pages.keys()].filter((path) => path.startsWith("api/news"));
  expect(JSON.parse(textOf(news)).value[0]).toMatchObject({
    author: ["Ann Lee", "Bob <Ray>"],
    enclosure: { url: "https://cdn.example/1.mp3?a=1&b=2", type: "audio/mpeg", length: null, duration: 62 },
  });
});

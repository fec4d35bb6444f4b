import { expect, test } from "vitest";
import { jsonLd, STORY, samplePage } from "../../test/helpers/sample-page.ts";
import { halfOf, type Miss, scorePages } from "./score-pages.ts";

const dated = (datePublished: string) =>
  samplePage({ head: jsonLd({ "@type": "NewsArticle", headline: "Cranes", datePublished }) });

const PAGES: Readonly<Record<string, string>> = {
  "right.html": dated("2024-03-02T23:30:00-05:00"),
  "wrong.html": dated("2024-03-03"),
  "none.html": samplePage(),
};
const load = (file: string) => Buffer.from(PAGES[file] ?? "");
const page = (name: string) => ({ url: `https://${name}.example/a`, date: "2024-03-02" });
const GOLD = {
  dates: { "right.html": page("one"), "wrong.html": page("two"), "none.html": page("three") },
  texts: {
    "none.html": { url: page("four").url, with: [STORY[0].slice(0, 30), "not there"], without: ["Imprint"] },
  },
};

test("pages are scored by their date and the segments in their text", () => {
  const misses: Miss[] = [];
  const scores = scorePages(GOLD, { load, onMiss: (miss) => misses.push(miss) });
  expect(scores).toEqual({
    dates: { correct: 1, wrong: 1, missing: 1 },
    texts: { precision: 1, recall: 0.5, f: 0.667 },
    titles: { found: 4, missing: 0 },
  });
  expect(misses.map(({ file, what }) => `${file} ${what}`)).toEqual([
    "wrong.html wrong date",
    "none.html missing date",
    "none.html lost",
  ]);
});

test("each page is in one half, and all pages of a host in the same", () => {
  const halves = [halfOf(GOLD, 0), halfOf(GOLD, 1)];
  expect(halves.flatMap(({ dates }) => Object.keys(dates)).sort()).toEqual(Object.keys(GOLD.dates).sort());
});

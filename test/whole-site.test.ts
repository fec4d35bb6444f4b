import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { makeSeed } from "../bench/make-seed.ts";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { crawl } from "./helpers/crawl.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { withIcons } from "./helpers/site-faults.ts";

/** In bytes, as a host sends it: compressed, with its style sheet and scripts, without images. */
const MOST = { front: 40_000, article: 15_000 } as const;

const realSeeds = Object.fromEntries(
  readdirSync(EXAMPLE_SEEDS, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md|yaml)$/.test(name))
    .map((name) => [name, readFileSync(join(EXAMPLE_SEEDS, name), "utf8")]),
);

/** Enough for a full front page, and shaped as real ones are. */
const madeSeeds = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => makeSeed(index)).map(({ name, text }) => [`made/${name}`, text]),
);

let built: BuildInMemory;

beforeAll(async () => {
  built = await buildInMemory({ ...realSeeds, ...madeSeeds });
});

test("every link and every fragment leads somewhere, and every page can be reached", () => {
  const { pages, digest } = built;
  expect(pages.size).toBeGreaterThan(300);
  expect(crawl(withIcons(pages), digest.site.address)).toEqual([]);
});

test("every page that lists articles loads the tools of lists, and an article's page does not", () => {
  const faults = [...built.pages].flatMap(([path, html]) => {
    const lists = /class="(?:entry|teaser)[^>]* data-article=/.test(html) && !/class="article[" ]/.test(html);
    return html.includes("/assets/lists-") === lists ? [] : [path];
  });
  expect(faults).toEqual([]);
});

test("pages are light, whatever their seeds", () => {
  const { pages, digest } = built;
  expect(digest.articles.length).toBeGreaterThan(digest.site.frontPageSize);
  const tooHeavy = [...pages.keys()].flatMap((path) => {
    const most = path === "index.html" ? MOST.front : MOST.article;
    if (path !== "index.html" && !/^(?:\d{4}\/\d\d\/\d\d|undated)\/.+\/index\.html$/.test(path)) return [];
    const weight = weigh(pages, path);
    return weight <= most ? [] : [`${path} weighs ${weight} bytes`];
  });
  expect(tooHeavy).toEqual([]);
  // What is weighed is there: the style sheet alone weighs more than this.
  expect(weigh(pages, "index.html")).toBeGreaterThan(5_000);
});

function weigh(pages: ReadonlyMap<string, string>, path: string): number {
  const html = pages.get(path) ?? "";
  const loaded = [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="\/([^"]+)"/g)].map(
    ([, file = ""]) => pages.get(file) ?? "",
  );
  return [html, ...loaded].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

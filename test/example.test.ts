import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { DEFAULTS } from "../src/site/site.ts";
import { en } from "../src/words/en.ts";
import config from "./example/digest.config.ts";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { checkRss } from "./helpers/check-rss.ts";
import { find, isNoindex, textsOf } from "./helpers/elements.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { page } from "./helpers/page.ts";
import { readFeed } from "./helpers/read-feed.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { ownUrlsOf } from "./helpers/urls-of.ts";

const seeds = Object.fromEntries(
  readdirSync(EXAMPLE_SEEDS).map((name) => [name, readFileSync(join(EXAMPLE_SEEDS, name), "utf8")]),
);
const address = "https://digest.example/";

let built: BuildInMemory;

beforeAll(async () => {
  built = await buildInMemory(seeds, {
    site: {
      ...DEFAULTS,
      ...config,
      words: en,
      cleaning: DEFAULTS.cleaning,
      theme: DEFAULTS.theme,
      paths: DEFAULTS.paths,
      address,
    },
  });
});

describe("the five seeds of the example", () => {
  test("make exactly these pages", () => {
    expect(ownUrlsOf(built.pages)).toEqual([
      "/2021/",
      "/2021/08/",
      "/2021/08/20/",
      "/2021/08/20/tesla-unveils-dojo-supercomputer-worlds-new-most-powerful-60a72ef2/",
      "/2021/08/22/tesla-ai-dojo-training-as-a-service-could-compete-with-07da09fb/",
      "/2021/w33/",
      "/2023/",
      "/2023/06/",
      "/2023/06/23/",
      "/2023/06/23/teslas-ai-supercomputer-production-starts-in-july-2023-caae2b28/",
      "/2023/w25/",
      "/2024/",
      "/2024/08/",
      "/2024/08/03/",
      "/2024/08/03/tesla-dojo-elon-musks-big-plan-to-build-an-ai-supercomputer-efafa8d7/",
      "/2024/w31/",
      "/api/news/ai-hardware/index.json",
      "/api/news/ai-in-autos/index.json",
      "/api/news/ai/index.json",
      "/api/news/index.json",
      "/api/schema.json",
      "/api/topics/index.json",
      "/feeds/archive/2021-08-1/atom.xml",
      "/feeds/archive/2021-08-1/feed.json",
      "/feeds/archive/2023-06-1/atom.xml",
      "/feeds/archive/2023-06-1/feed.json",
      "/providers/electrek-co/",
      "/providers/electrek-co/2021/",
      "/providers/electrek-co/feed.*",
      "/providers/markettimes-co-uk/",
      "/providers/markettimes-co-uk/2023/",
      "/providers/markettimes-co-uk/feed.*",
      "/providers/techcrunch-com/",
      "/providers/techcrunch-com/2024/",
      "/providers/techcrunch-com/feed.*",
      "/search/",
      "/sitemaps/2021-08.xml",
      "/sitemaps/2023-06.xml",
      "/sitemaps/2024-08.xml",
      "/topics/ai-hardware/",
      "/topics/ai-hardware/2021/",
      "/topics/ai-hardware/2023/",
      "/topics/ai-hardware/2024/",
      "/topics/ai-hardware/feed.*",
      "/topics/ai-in-autos/",
      "/topics/ai-in-autos/2021/",
      "/topics/ai-in-autos/2023/",
      "/topics/ai-in-autos/2024/",
      "/topics/ai-in-autos/feed.*",
      "/topics/ai/",
      "/topics/ai/2021/",
      "/topics/ai/2023/",
      "/topics/ai/2024/",
      "/topics/ai/feed.*",
    ]);
    expect(siteFaults(built.pages, address)).toEqual([]);
  });

  test("are three articles, newest first", () => {
    expect(built.digest.articles.map(({ seed, day }) => `${seed.slice(0, 3)} ${day}`)).toEqual([
      "004 2024-08-03",
      "003 2023-06-23",
      "000 2021-08-20",
    ]);
    expect(textsOf(page(built.pages, "/"), "h3").map((title) => title.slice(0, 19))).toEqual([
      "Tesla Dojo: Elon Mu",
      "Tesla's AI Supercom",
      "Tesla unveils Dojo ",
    ]);
  });

  test("are withheld as the lead's coverage and as an orphan", () => {
    const reasons = built.digest.withheld.map(
      ({ article, reason, lead }) =>
        `${article.seed.slice(0, 3)} ${reason}${lead ? ` into ${lead.seed.slice(0, 3)}` : ""}`,
    );
    expect(reasons.toSorted()).toEqual(["001 merged into 000", "002 orphan"]);
  });

  test("have no error, and no warning but of what the comment filter cut and what is not known", () => {
    expect(
      built.reading.problems.map(
        ({ file, line, severity, field }) => `${file.slice(6, 9)}:${line} ${severity} ${field}`,
      ),
    ).toEqual(["004:1 warning webUrl", "004:59 warning ", "004:68 warning "]);
  });
});

test("seed 001's own address leads on to 000, which lists it once among its five reports", () => {
  const lead = "/2021/08/20/tesla-unveils-dojo-supercomputer-worlds-new-most-powerful-60a72ef2/";
  expect(built.pages.get("_redirects")).toMatch(new RegExp(`^/2021/08/22/tesla-ai-dojo-[\\w-]+/ ${lead} 301\n$`));
  const reports = textsOf(page(built.pages, lead), ".headline");
  expect(reports).toHaveLength(5);
  expect(reports.filter((title) => title.startsWith("Tesla AI Dojo Training as a Service"))).toHaveLength(1);
});

test("seed 004 loses its lines 59 to 67 by the sidecar and 68 to 218 by the filter", () => {
  const [article] = built.digest.articles;
  expect(article?.cuts.map(({ from, to }) => [from, to])).toEqual([
    [59, 67],
    [68, 218],
  ]);
  const html = page(built.pages, "/2024/08/03/tesla-dojo-elon-musks-big-plan-to-build-an-ai-supercomputer");
  expect(textsOf(html, ".credits")[0]).toMatch(/160 lines of comment spam were removed\.$/);
  const prose = textsOf(html, ".prose")[0] ?? "";
  const lines = (seeds["004_4f08a40855cf5d51.txt"] ?? "").split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  for (const line of lines.slice(0, 58)) expect(words(prose)).toContain(words(line));
  const all = [...built.pages.values()].join("\n");
  for (const line of lines.slice(58).filter((text) => text.length > 40)) expect(all).not.toContain(line.slice(0, 40));
});

test("the full texts are credited and kept from search engines, the excerpt is not", () => {
  const noindex = [...built.pages].filter(([path, html]) => /^20.*-[0-9a-f]{8}\//.test(path) && isNoindex(html));
  expect(noindex.map(([path]) => path.slice(0, 10)).toSorted()).toEqual(["2021/08/22", "2023/06/23", "2024/08/03"]);
  for (const [, html] of noindex.filter(([, text]) => find(text, ".prose").length > 0))
    expect(textsOf(html, ".credits")[0]).toMatch(
      /^This text was published by (?:Market Times|TechCrunch) and belongs to its author\./,
    );
});

test("the feed holds the three with guids that are theirs for good", async () => {
  const xml = built.pages.get("feed.xml") ?? "";
  expect(checkRss(xml, `${address}feed.xml`)).toEqual([]);
  const { items } = await readFeed(xml);
  expect(items.map(({ guid, pubDate }) => `${guid} ${pubDate}`)).toEqual([
    "urn:uuid:8787f52f-000c-86fe-a933-d6598d7b3f96 Sat, 03 Aug 2024 00:00:00 GMT",
    "urn:uuid:5992aba6-59df-825a-931d-2c7fd554dc66 Fri, 23 Jun 2023 00:00:00 GMT",
    "urn:uuid:9b86cb9b-88bc-8ab4-aa74-8ea51b6e6cf9 Fri, 20 Aug 2021 15:46:00 GMT",
  ]);
});

test("docs/api.md shows one of them as it is there, but for line breaks", () => {
  const document = readFileSync(join(PROGRAM, "docs/api.md"), "utf8");
  const [, article = "", nextPage = ""] = /```json\n(\{[\s\S]*?\n\})\n(.*)\n```/.exec(document) ?? [];
  const shown = JSON.stringify([JSON.parse(article), JSON.parse(nextPage)]);
  const news = JSON.parse(built.pages.get("api/news/index.json") ?? "");
  expect(shown.replaceAll("https://first-light.example/", address)).toBe(
    JSON.stringify([news.value[1], news.nextPage]),
  );
});

test("the private field is nowhere, neither its name nor any piece of its value", () => {
  const secrets = Object.values(seeds).flatMap((text) =>
    [...text.matchAll(/^secured: "(.+)"$/gm)].map(([, value = ""]) => value),
  );
  expect(secrets).toHaveLength(3);
  const pieces = secrets.flatMap((secret) =>
    Array.from({ length: Math.floor(secret.length / 16) }, (_, at) => secret.slice(at * 16, at * 16 + 16)),
  );
  for (const [path, text] of built.pages) {
    expect(/secured/i.test(text), path).toBe(false);
    expect(
      pieces.filter((piece) => text.includes(piece)),
      path,
    ).toEqual([]);
  }
  expect(JSON.stringify(built.reading.problems)).not.toMatch(/secured/i);
});

import { describe, expect, test } from "vitest";
import { DEFAULT_PATHS } from "../src/site/paths.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { find } from "./helpers/elements.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const SEEDS = {
  "1.txt": storySeed({ title: "One", topics: ["AI"] }),
  "2.txt": storySeed({ title: "Two", address: "https://news.example/2", date: "2021-05-02T10:00:00Z", topics: ["AI"] }),
  "3.txt": "A plain text without a date\n\nIt says something that goes on for a while.\n",
};
const SETTINGS = { search: true, api: true, topics: [{ name: "AI", aliases: ["Machine Learning"] }] };
const paths = {
  archive: ["archiv", "archive"],
  topics: ["themen", "topics"],
  providers: ["quellen", "providers"],
  feeds: ["abos", "feeds"],
  search: ["suche", "search"],
  about: ["ueber", "about"],
  settings: ["lesen", "settings"],
  undated: ["ohne-datum", "undated"],
  latest: ["neueste", "latest"],
};
const OLD = /^(?:archive|topics|providers|feeds|search|about|settings|undated)\//;

describe("a site that gives its sections other names", async () => {
  const before = (await buildInMemory(SEEDS, { site: SETTINGS, indexes: true })).pages;
  const { pages, indexes } = await buildInMemory(SEEDS, { site: { ...SETTINGS, paths }, indexes: true });

  test("has every page under the new name, all valid", () => {
    expect([...before.keys()].filter((path) => !pages.has(path))).toEqual([]);
    for (const path of [
      "archiv/",
      "themen/ai/",
      "quellen/news-example/2021/",
      "abos/",
      "suche/",
      "ueber/",
      "lesen/",
      "ohne-datum/",
    ])
      expect(find(pages.get(`${path}index.html`) ?? "", "h1")).toHaveLength(1);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("leads on from each page it had to the same page, and from none to another that leads on", () => {
    const old = [...before.keys()].filter((path) => OLD.test(path) && path.endsWith(".html"));
    expect(old.length).toBeGreaterThan(14);
    for (const path of old) {
      const refresh = find(pages.get(path) ?? "", "meta").find(
        ({ attributes }) => attributes.get("http-equiv") === "refresh",
      );
      expect(pages.get(path)).toMatch(/<p>This (?:page|topic|article) has <a href=/);
      const to = refresh?.attributes.get("content")?.replace(/^0; url=\//, "");
      const target = pages.get(`${to}index.html`) ?? "";
      expect([path, find(target, "h1").length, target.includes('http-equiv="refresh"')]).toEqual([path, 1, false]);
    }
    expect(pages.get("_redirects")).toContain("/topics/* /themen/:splat 301\n");
  });

  test("keeps each feed where it was, under the id it had, with the same items", () => {
    const feeds = [...before.keys()].filter(
      (path) => OLD.test(path) && /(?:feed\.xml|atom\.xml|feed\.json)$/.test(path),
    );
    expect(feeds.length).toBeGreaterThan(15);
    const told = (text = "") => text.match(/<id>[^<]+<\/id>|<guid[^>]*>[^<]+|"id": ?"[^"]+"/g);
    for (const path of feeds) expect([path, told(pages.get(path))]).toEqual([path, told(before.get(path))]);
  });

  test("links nothing by an old name", () => {
    const linking = [...pages, ...[...indexes].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)]
      .filter(([path]) => path !== "_redirects" && path !== "_headers")
      .filter(([, text]) =>
        /(?:href="|url":"|digest\.example)\/(?:archive|topics|providers|feeds|search|about|settings|undated)\/(?![\w-]+\/atom\.xml)/.test(
          text,
        ),
      );
    expect(linking.map(([path]) => path)).toEqual([]);
  });
});

test("a new name without old ones has no files for these", async () => {
  const { pages } = await buildInMemory(SEEDS, { site: { paths: { ...DEFAULT_PATHS, topics: ["themen"] } } });
  expect([...pages.keys()].filter((path) => path.startsWith("topics/"))).toEqual([]);
});

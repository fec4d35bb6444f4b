import { describe, expect, test } from "vitest";
import type { Site } from "../src/site/site.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { find, isNoindex } from "./helpers/elements.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const EXCERPT = "What the story says first.";
const OPENING = "The text begins with a paragraph that goes on for a while and is taken for an excerpt.";
const REST = "Far below stands a zebrafish that nobody quoted anywhere else.";
const body = `${OPENING}\n\n${"More is said about it here, at some length. ".repeat(30)}\n\n${REST}\n`;

const SEEDS = {
  "stated.txt": storySeed({ title: "Stated", excerpt: EXCERPT, address: "https://news.example/1", body }),
  "told.txt": storySeed({ title: "Told", excerpt: undefined, address: "https://news.example/2", body }),
  "plain.txt": `A plain text without a date\n\n${body}`,
};

async function build(text: Site["text"]) {
  const { pages, indexes } = await buildInMemory(SEEDS, { site: { text, search: true, api: true }, indexes: true });
  const files = new Map([
    ...pages,
    ...[...indexes].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const),
  ]);
  return {
    pages,
    files,
    holding: (words: string) => [...files].flatMap(([path, all]) => (all.includes(words) ? path : [])),
  };
}

describe("a site that prints excerpts alone", async () => {
  const { pages, holding } = await build("excerpt");

  test("prints a text nowhere beyond its excerpt", () => {
    expect(holding("zebrafish that")).toEqual([]);
    expect(holding("nobody quoted")).toEqual([]);
    expect(siteFaults(pages)).toEqual([]);
  });

  test("prints excerpts on articles, where the search takes them from, and in feeds, stated or told from the text", () => {
    for (const words of [EXCERPT, OPENING]) {
      const places = holding(words).join("\n");
      for (const place of [/^2021\/.+\/index\.html$/m, /^feed\.xml$/m, /^api\//m]) expect(places).toMatch(place);
    }
    const [own = ""] = holding(OPENING).filter((path) => /^2021\/05\/01\/told/.test(path));
    expect(find(pages.get(own) ?? "", ".standfirst").map(({ text }) => text())).toEqual([
      expect.stringContaining(OPENING),
    ]);
  });

  test("is found by words of the whole text all the same", () => {
    expect(holding('["zebrafish",').length).toBeGreaterThan(0);
  });

  test("may be listed by search engines", () => {
    const noindex = [...pages].filter(([path, html]) => /^2021\/05\/01\/.+html$/.test(path) && isNoindex(html));
    expect(noindex).toEqual([]);
  });
});

test("a site that prints full texts prints them on articles, where the search takes them from, and in feeds", async () => {
  const { holding } = await build("full");
  const places = holding("zebrafish that").join("\n");
  for (const place of [/^2021\/.+\/index\.html$/m, /^feed\.xml$/m, /^feed\.json$/m]) expect(places).toMatch(place);
});

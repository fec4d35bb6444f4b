import { beforeAll, describe, expect, test } from "vitest";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { find, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const topics = [
  { name: "AI", description: "All of it." },
  { name: "AI Chips", parent: "AI", aliases: ["Silicon"], words: ["photonic chip"] },
];

let built: BuildInMemory;

beforeAll(async () => {
  built = await buildInMemory(
    {
      "a.txt": storySeed({ title: "First story", topics: ["Silicon"] }),
      "b.txt": storySeed({
        title: "Second story",
        address: "https://news.example/2",
        body: "A photonic chip is made.\n",
      }),
      "c.txt": storySeed({ title: "Third story", address: "https://news.example/3", topics: ["Bees"] }),
    },
    { site: { topics } },
  );
});

const links = (html: string, className: string) => textsOf(html, className).map((text) => text.trim());

describe("a site whose topics have parents, other names and words", () => {
  test("lists them as a tree, in the order of the site, each with its last headlines", () => {
    const html = page(built.pages, "/topics/");
    expect(textsOf(html, ".groups")).toEqual([
      "AI 2 articlesFirst storySecond storyAI Chips 2 articlesFirst storySecond storyBees 1 articleThird story",
      "AI Chips 2 articlesFirst storySecond story",
    ]);
  });

  test("leads from a topic down, and back up on the pages of its years", () => {
    expect(links(page(built.pages, "/topics/ai/"), ".topics-below")).toEqual(["AI Chips"]);
    expect(find(page(built.pages, "/topics/bees/"), ".topics-below")).toEqual([]);
    expect(links(page(built.pages, "/topics/ai-chips/"), ".kicker")).toEqual(["TopicsAI"]);
    expect(links(page(built.pages, "/topics/ai-chips/2021/"), ".kicker")).toEqual(["TopicsAIAI Chips"]);
  });

  test("leads on from an address of another name", () => {
    const html = page(built.pages, "/topics/silicon/");
    expect(html).toContain('content="0; url=/topics/ai-chips/"');
    expect(textsOf(html, "p")).toEqual(["This topic has a new address."]);
    expect(built.pages.get("_redirects")).toContain("/topics/silicon/2021/ /topics/ai-chips/2021/ 301\n");
  });

  test.each(["feed.xml", "atom.xml", "feed.json"])("goes on with the %s of another name where it was", (file) => {
    const feed = built.pages.get(`topics/ai-chips/${file}`);
    const own = `https://digest.example/topics/ai-chips/${file}`;
    expect(feed).toContain(own);
    expect(feed).toContain("First story");
    expect(built.pages.get(`topics/silicon/${file}`)).toBe(feed?.replaceAll(own, own.replace("ai-chips", "silicon")));
    expect(built.pages.has(`topics/silicon/2021/${file}`)).toBe(false);
    expect(built.pages.get("_redirects")).toContain(`/topics/silicon/${file} /topics/ai-chips/${file} 301\n`);
  });

  test("says of an article by which words it was filed, and of no other", () => {
    const note = (path: string) =>
      textsOf(page(built.pages, path), ".byline").filter((text) => text.startsWith("Listed"));
    expect(note("/2021/05/01/second-story")).toEqual([
      "Listed under these topics because the text mentions “photonic chip”.",
    ]);
    expect(note("/2021/05/01/first-story")).toEqual([]);
  });

  test("is a whole site", () => {
    expect(siteFaults(built.pages)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { elementsOf, find, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const OUTLET = { name: "ידיעות", domain: "paper.example" };
const TITLE = "GPT-4o בשימוש בנמל החדש, אומרת הרשות";
const EXCERPT = "רשות הנמל אמרה ביום שלישי כי הנמל החדש ייפתח באביב, אחרי שלוש שנים של עבודה.";
const FRENCH = "Le port de la ville ouvrira au printemps, après trois ans de travaux et deux retards";

const { pages } = await buildInMemory({
  "he.md": storySeed({
    title: TITLE,
    excerpt: EXCERPT,
    provider: OUTLET,
    topics: ["נמלים"],
    related: [
      { title: TITLE, address: "https://he.example/", provider: OUTLET },
      { title: FRENCH, address: "https://fr.example/" },
    ],
    body: `${EXCERPT} ${EXCERPT}\n`,
  }),
  "late.md": storySeed({
    title: "ידיעות",
    excerpt: EXCERPT,
    address: "https://merged.example/",
    published: false,
    heat: -1,
  }),
  "lead.md": storySeed({
    title: "A later story of the port",
    address: "https://news.example/lead",
    date: "2021-05-03T10:00:00Z",
    heat: 90,
    related: [{ title: "ידיעות", address: "https://merged.example/" }],
  }),
});

const [own = ""] = [...pages.values()].filter((html) => textsOf(html, "h1")[0] === TITLE);
const marksIn = (html: string, name: string) =>
  find(html, name).map(({ attributes }) => [attributes.get("dir"), attributes.get("lang")]);

describe("a text from right to left", () => {
  test.each([
    ["its own page", own],
    ["the front page", page(pages, "/")],
    ["its day", page(pages, "/2021/05/01/")],
    ["its outlet", page(pages, "/providers/paper-example/")],
  ])("is marked as a whole on %s, first letter or not, and our words in it are marked as ours", (_, html) => {
    expect(marksIn(html, "article")).toContainEqual(["rtl", "he"]);
    expect(marksIn(html, "bdi").length).toBeGreaterThan(0);
    const isOurs = ({ attributes }: { attributes: ReadonlyMap<string, string> }) => attributes.get("lang") === "en";
    const ours = find(html, "span").filter((span) => isOurs(span) && span.text().startsWith("ידיעות · "));
    expect(ours.length).toBeGreaterThan(0);
    expect(new Set(ours.map(({ attributes }) => attributes.get("dir")))).toEqual(new Set(["ltr"]));
  });

  test("has its language in the list of other reports, each its own", () => {
    expect(marksIn(own, "div").filter(([, language]) => language !== undefined)).toEqual([
      [undefined, "fr"],
      ["rtl", "he"],
    ]);
  });

  test("is named inside of a sentence of ours by itself", () => {
    const isolated = (html: string) => find(html, "bdi").map(({ text }) => text());
    expect(isolated(own)).toEqual(expect.arrayContaining(["ידיעות", "נמלים"]));
    expect(elementsOf(own).filter(({ tag, text }) => tag === "aside" && text().includes("ידיעות"))).toHaveLength(1);
    expect(isolated(page(pages, "/providers/"))).toContain("ידיעות");
    expect(isolated(page(pages, "/providers/paper-example/2021/"))).toContain("ידיעות");
    expect(siteFaults(pages)).toEqual([]);
  });

  test("is so in every feed", () => {
    const text = `<div dir="rtl" lang="he"><p>${EXCERPT}`;
    const { items } = JSON.parse(pages.get("feed.json") ?? "");
    const item = items.find(({ language }: { language?: string }) => language === "he");
    expect(item.content_html).toContain(text);
    // Titles are plain text, which has its direction from the item's language; marks of direction stand in no file.
    expect(item.title).toBe(TITLE);
    const escaped = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const rss = pages.get("feed.xml") ?? "";
    expect(rss).toContain(escaped);
    expect(rss.match(/<dc:language>he<\/dc:language>/g)).toHaveLength(1);
    expect(pages.get("atom.xml")).toContain(escaped);
    expect(pages.get("atom.xml")).toContain('<entry xml:lang="he">');
    expect(pages.get("feeds/days/feed.xml")).toContain(`dir="rtl" lang="he"&gt;${TITLE}`);
  });
});

test("a site that is read from the right marks what is read from the left", async () => {
  const { pages } = await buildInMemory(
    { "a.txt": storySeed({ excerpt: "What the standard story says first is in English, and so is the rest of it." }) },
    { site: { language: "he" } },
  );
  expect(marksIn(page(pages, "/"), "article")).toEqual([["ltr", "en"]]);
  expect(pages.get("feed.xml")).toContain('&lt;div dir="ltr" lang="en"&gt;');
});

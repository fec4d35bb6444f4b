import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeSeed } from "../bench/make-seed.ts";
import { type BuildInMemory, buildInMemory } from "./helpers/build-in-memory.ts";
import { apiFaults } from "./helpers/check-api.ts";
import { EXAMPLE_SEEDS } from "./helpers/example.ts";
import { siteFaults } from "./helpers/site-faults.ts";
import { storySeed } from "./helpers/story-seed.ts";

const SITE = { api: true, topics: [{ name: "Meta AI", aliases: ["Facebook AI"] }] };

/** Texts that break what is put together carelessly. */
const HAZARDS = [
  '"},{"title":"',
  "</script><img src=x onerror=alert(1)>",
  "a\u2028b \u0007 \u202e",
  "\\u0000 \\",
  "🜁 שלום",
];

const loose = z.looseObject({ title: z.string() });
const page = z.object({ value: z.array(loose), nextPage: z.string().nullable() });
const pageAt = (pages: ReadonlyMap<string, string>, path: string) => page.parse(JSON.parse(pages.get(path) ?? "{}"));

describe("the seeds of the example, a hundred made up, and what could do harm", () => {
  let built: BuildInMemory;

  beforeAll(async () => {
    const real = readdirSync(EXAMPLE_SEEDS).map((name) => [name, readFileSync(join(EXAMPLE_SEEDS, name), "utf8")]);
    const made = Array.from({ length: 100 }, (_, index) => makeSeed(index));
    built = await buildInMemory(
      {
        ...Object.fromEntries(real),
        ...Object.fromEntries(made.map(({ name, text }) => [name, text])),
        ...Object.fromEntries(
          HAZARDS.map((hazard, place) => [
            `hazard-${place}.txt`,
            storySeed({
              title: `Title ${hazard}`,
              excerpt: `Excerpt ${hazard}`,
              address: `https://h.example/${place}`,
              topics: [`Topic ${hazard}`],
              provider: { name: `Outlet ${hazard}`, domain: "h.example" },
              related: [{ title: `Report ${hazard}`, address: `https://r.example/${place}` }],
            }),
          ]),
        ),
      },
      { site: SITE },
    );
  });

  test("are published by the schema, and as every file must be", () => {
    expect(built.digest.articles.length).toBeGreaterThan(90);
    expect([...built.pages.keys()].filter((path) => path.startsWith("api/")).length).toBeGreaterThan(60);
    expect(apiFaults(built.pages)).toEqual([]);
    expect(siteFaults(built.pages)).toEqual([]);
    const news = [...built.pages].filter(([path]) => path.startsWith("api/news/"));
    expect(news.filter(([, text]) => /[<>&]/.test(text))).toEqual([]);
    expect(news.some(([, text]) => text.includes("\\u003c/script"))).toBe(true);
  });

  test("the schema is no rubber stamp", () => {
    const broken = (from: string, to: string) =>
      apiFaults(
        new Map(
          [...built.pages].map(([path, text]) => [path, path.startsWith("api/news/") ? text.replace(from, to) : text]),
        ),
      );
    expect(broken('"title":', '"headline":')).not.toEqual([]);
    expect(broken('"heat":', '"quality":1,"heat":')).not.toEqual([]);
    expect(broken('"nextPage":"https:', '"nextPage":"javascript:')).not.toEqual([]);
    expect(broken('"publishedDateTime":"2', '"publishedDateTime":"on 2')).not.toEqual([]);
  });
});

describe("an article", () => {
  const lead = storySeed({
    title: "Lead",
    excerpt: "What it says.",
    date: "2021-08-20T15:46:00Z",
    address: "https://news.example/lead?utm_source=x",
    quality: 102,
    heat: 112,
    published: true,
    topics: ["AI", "Facebook AI", "Meta AI"],
    image: { url: "https://img.example/1.jpg", width: 1200, height: 628 },
    related: [
      { title: "Other", address: "https://other.example/1", provider: { name: "Other", domain: "other.example" } },
    ],
    lines: ['secured: "c2VjcmV0IHRleHQgb2YgdGhlIG9sZCBzaXRlIQ==;c2VjcmV0IHRleHQgb2Y="'],
  });
  const files = {
    "lead.txt": lead,
    "draft.txt": storySeed({ title: "Draft", address: "https://news.example/draft", published: false }),
    "undated.txt": "A text that nobody dated\n\nIt begins with a sentence that is long enough to lead it.\n",
  };

  test("has the names of the seeds' fields, and nothing of what is the curator's own", async () => {
    const { pages } = await buildInMemory(files, { site: SITE, drafts: true });
    const { value, nextPage } = pageAt(pages, "api/news/index.json");
    expect(nextPage).toBeNull();
    expect(value).toEqual([
      {
        id: expect.stringMatching(/^urn:uuid:/),
        title: "Lead",
        excerpt: "What it says.",
        publishedDateTime: "2021-08-20T15:46:00Z",
        webUrl: "https://news.example/lead",
        digestUrl: expect.stringMatching(/^https:\/\/digest\.example\/2021\/08\/20\/lead-[0-9a-f]{8}\/$/),
        category: "news",
        type: "article",
        author: [],
        enclosure: null,
        language: null,
        provider: { name: "Example News", domain: "news.example" },
        topics: ["AI", "Meta AI"],
        images: [{ url: "https://img.example/1.jpg", width: 1200, height: 628 }],
        heat: 112,
        related: [
          {
            title: "Other",
            excerpt: null,
            publishedDateTime: null,
            webUrl: "https://other.example/1",
            provider: { name: "Other", domain: "other.example" },
          },
        ],
      },
      expect.objectContaining({
        title: "A text that nobody dated",
        publishedDateTime: null,
        webUrl: null,
        provider: null,
      }),
    ]);
    const all = [...pages]
      .filter(([path]) => /^api\/(?:news|topics)\//.test(path))
      .map(([, text]) => text)
      .join("");
    expect(all).not.toMatch(/Draft|quality|published"|secured|c2VjcmV0/);
  });

  test("stands in the lists of its topics, an alias counting as its topic", async () => {
    const { pages } = await buildInMemory(files, { site: SITE });
    const topics = z.object({ value: z.array(z.looseObject({ id: z.string(), count: z.number() })) });
    const { value } = topics.parse(JSON.parse(pages.get("api/topics/index.json") ?? "{}"));
    expect(value).toEqual([
      expect.objectContaining({ id: "meta-ai", name: "Meta AI", count: 1 }),
      {
        id: "ai",
        name: "AI",
        description: null,
        count: 1,
        digestUrl: "https://digest.example/topics/ai/",
        services: [{ name: "news", endpoint: "https://digest.example/api/news/ai/index.json" }],
      },
    ]);
    expect(pageAt(pages, "api/news/meta-ai/index.json").value.map(({ title }) => title)).toEqual(["Lead"]);
  });
});

test("a browser of others may read it, and api: false leaves all of it out", async () => {
  const files = { "a.txt": storySeed() };
  const { pages } = await buildInMemory(files, { site: SITE });
  expect(pages.get("_headers")).toContain("/api/*\n  Access-Control-Allow-Origin: *\n");
  const without = await buildInMemory(files);
  expect([...without.pages].filter(([path, text]) => path.startsWith("api/") || text.includes("/api/"))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { buildSampleSite, kindsOf } from "./browser/sample-site.ts";
import { buildInMemory } from "./helpers/build-in-memory.ts";
import { fileOf } from "./helpers/crawl.ts";
import { canonicalOf, elementsOf, textsOf } from "./helpers/elements.ts";
import { page } from "./helpers/page.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { TEST_SITE } from "./helpers/test-site.ts";

const entry = z.object({ position: z.number(), name: z.string().optional(), url: z.string().optional() });
const report = z.strictObject({
  "@type": z.literal("NewsArticle"),
  headline: z.string(),
  url: z.string().optional(),
  datePublished: z.string().optional(),
  publisher: z.object({ name: z.string() }).optional(),
  description: z.string().optional(),
  inLanguage: z.string().optional(),
  image: z.string().optional(),
  author: z.array(z.object({ "@type": z.literal("Person"), name: z.string() })).optional(),
  associatedMedia: z.object({ contentUrl: z.string() }).optional(),
});
const list = z.object({
  "@type": z.literal("ItemList"),
  numberOfItems: z.number(),
  itemListElement: z.array(z.object({ ...entry.shape, item: report.optional() })),
});
// Strict: what is not here, an author or a publisher of the page above all, is not said.
const pageNode = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.enum(["WebPage", "CollectionPage"]),
  "@id": z.string(),
  url: z.string(),
  name: z.string(),
  description: z.string(),
  inLanguage: z.string(),
  isPartOf: z.strictObject({
    "@type": z.literal("WebSite"),
    "@id": z.string(),
    url: z.string(),
    name: z.string(),
    description: z.string().optional(),
  }),
  breadcrumb: z
    .object({
      "@type": z.literal("BreadcrumbList"),
      itemListElement: z.array(z.object({ position: z.number(), name: z.string(), item: z.string() })),
    })
    .optional(),
  mainEntity: z.union([report, list]).optional(),
});
/** What a page says of itself; undefined where it says nothing. */
function dataOf(html: string) {
  const block = textsOf(html, "script").find((text) => text !== "");
  return block === undefined ? undefined : pageNode.parse(JSON.parse(block));
}

function listOf(html: string) {
  return list.parse(dataOf(html)?.mainEntity);
}

function socialTags(html: string): Record<string, string> {
  return Object.fromEntries(
    elementsOf(html).flatMap(({ attributes }): [string, string][] => {
      const name = attributes.get("property") ?? attributes.get("name") ?? "";
      return /^(?:og|article|twitter):/.test(name) ? [[name, attributes.get("content") ?? ""]] : [];
    }),
  );
}

const { address } = TEST_SITE;

describe("on the sample site", async () => {
  const pages = await buildSampleSite();
  const kinds = kindsOf(pages);

  test.each(kinds)("%s says what it is, where it stands and what it lists", (kind, path) => {
    const html = pages.get(fileOf(new URL(path, address), address) ?? "") ?? "";
    const data = dataOf(html);
    if (kind === "not found") return expect(data).toBeUndefined();
    expect(data?.url).toBe(canonicalOf(html));
    expect(data?.isPartOf.description).toBe(kind === "front" ? TEST_SITE.description : undefined);
    const crumbs = data?.breadcrumb?.itemListElement.map(({ item }) => item);
    if (kind === "front") expect(crumbs).toBeUndefined();
    else expect([crumbs?.[0], crumbs?.at(-1)]).toEqual([address, data?.url]);
    const entries = data?.mainEntity?.["@type"] === "ItemList" ? data.mainEntity.itemListElement : [];
    expect(data?.["@type"]).toBe(entries.length > 0 ? "CollectionPage" : "WebPage");
    const ours = [...(crumbs ?? []), ...entries.flatMap(({ url }) => url ?? [])];
    expect(ours.filter((url) => !pages.has(fileOf(new URL(url), address) ?? ""))).toEqual([]);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  });
});

describe("an article's page", async () => {
  const { pages } = await buildInMemory({
    "a.txt": storySeed({
      title: "</script><!-- <b>Bold & new</b>",
      address: "https://news.example/a",
      image: { url: "https://static.example/a.png", width: 1200, height: 628 },
      related: [
        {
          title: "The same elsewhere",
          address: "https://other.example/a",
          date: "2021-05-02",
          excerpt: "Not shown on the page, and so not told.",
          provider: { name: "Other Times", domain: "other.example" },
        },
      ],
    }),
    "b.txt": storySeed({ title: "Alone", excerpt: undefined, address: "https://news.example/b", date: "2021-05-02" }),
    "c.txt": "A text of unknown origin\n\nWhich says one thing, and says it in one sentence.\n",
  });
  const own = page(pages, "/2021/05/01/script-b-bold-and-new-b");

  test("names the report and its coverage as their outlets' own, each at its outlet's address", () => {
    const { numberOfItems, itemListElement } = listOf(own);
    expect(numberOfItems).toBe(2);
    expect(itemListElement.map(({ item }) => item)).toEqual([
      {
        "@type": "NewsArticle",
        headline: "</script><!-- <b>Bold & new</b>",
        url: "https://news.example/a",
        datePublished: "2021-05-01T10:00:00Z",
        publisher: { name: "Example News" },
        description: "What a standard story says first.",
        inLanguage: "en",
        image: "https://static.example/a.png",
      },
      {
        "@type": "NewsArticle",
        headline: "The same elsewhere",
        url: "https://other.example/a",
        // Its time is not known, and none is made up.
        datePublished: "2021-05-02",
        publisher: { name: "Other Times" },
        inLanguage: "en",
      },
    ]);
  });

  test("holds no sign in its data that could end it", () => {
    expect(/<script[^>]*>([^<]*)<\/script>/.exec(own)?.[1]).toMatch(/^[^<>&]*\\u003c\/script\\u003e/);
  });

  test("names a report alone where nobody else reports", () => {
    expect(dataOf(page(pages, "/2021/05/02/alone"))?.mainEntity).toEqual({
      "@type": "NewsArticle",
      headline: "Alone",
      url: "https://news.example/b",
      datePublished: "2021-05-02",
      publisher: { name: "Example News" },
    });
  });

  test("says nothing of an outlet, an address and a date that nobody stated", () => {
    const { mainEntity } = dataOf(page(pages, "/undated/a-text-of-unknown-origin")) ?? {};
    expect(Object.keys(mainEntity ?? {})).not.toEqual(expect.arrayContaining(["url"]));
    expect(mainEntity).toMatchObject({ headline: "A text of unknown origin" });
    expect(Object.keys(mainEntity ?? {}).filter((key) => /url|date|publisher|author/i.test(key))).toEqual([]);
  });

  test("looks well where it is shared", () => {
    expect(socialTags(own)).toEqual({
      "og:type": "article",
      "og:title": "</script><!-- <b>Bold & new</b>",
      "og:description": "What a standard story says first.",
      "og:url": canonicalOf(own),
      "og:locale": "en_US",
      "og:site_name": "Test Digest",
      "og:image": "https://static.example/a.png",
      "og:image:width": "1200",
      "og:image:height": "628",
      "og:image:alt": "Image from Example News",
      "article:published_time": "2021-05-01T10:00:00Z",
      "twitter:card": "summary_large_image",
    });
    const plain = socialTags(page(pages, "/2021/05/02/alone"));
    expect([plain["article:published_time"], plain["twitter:card"], plain["og:image"]]).toEqual([
      "2021-05-02",
      "summary",
      undefined,
    ]);
    expect(socialTags(page(pages, "/"))["og:type"]).toBe("website");
  });
});

test("a long list says how long it is and names its first hundred", async () => {
  const seeds = Object.fromEntries(
    Array.from({ length: 103 }, (_, place) => [
      `${place}.txt`,
      storySeed({ title: `Story ${place}`, address: `https://news.example/${place}` }),
    ]),
  );
  const { pages } = await buildInMemory(seeds);
  const { numberOfItems, itemListElement } = listOf(page(pages, "/2021/05/"));
  expect([numberOfItems, itemListElement.length]).toEqual([103, 100]);
  const outlet = listOf(page(pages, "/providers/news-example/"));
  expect([outlet.numberOfItems, outlet.itemListElement.length]).toEqual([103, TEST_SITE.frontPageSize]);
});

test("the manifest keeps to the site's own path", async () => {
  const { pages } = await buildInMemory({}, { site: { address: "https://people.example/project/" } });
  expect(JSON.parse(pages.get("manifest.webmanifest") ?? "")).toMatchObject({
    name: "Test Digest",
    lang: "en",
    start_url: "/project/",
    scope: "/project/",
    icons: [
      { src: expect.stringMatching(/^\/project\/assets\/icon-[0-9a-f]{8}\.svg$/) },
      ...[192, 512].flatMap((size) =>
        ["any", "maskable"].map((purpose) => ({
          src: expect.stringMatching(`^/project/assets/icon-${size}-[0-9a-f]{8}\\.png$`),
          sizes: `${size}x${size}`,
          purpose,
        })),
      ),
    ],
  });
  expect(page(pages, "/")).toContain('<link rel="manifest" href="/project/manifest.webmanifest"');
});

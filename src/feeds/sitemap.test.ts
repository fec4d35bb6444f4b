import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { bodyOf, head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { buildDigest } from "../digest/build-digest.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { renderSitemapIndex, renderSitemapPart, sitemapParts, sitemapPaths } from "./sitemap.ts";

const site = {
  ...TEST_SITE,
  address: "https://digest.example/a&b/",
  timeZone: "UTC",
  indexFullText: false,
  topics: [],
};
const partsOf = (articles: readonly ArticleHead[], drafts = false) =>
  sitemapParts(buildDigest(articles, { site, now: "2022-01-01T00:00:00Z", drafts }));
const paths = (articles: readonly ArticleHead[], drafts = false) =>
  partsOf(articles, drafts).map(({ path, pages }) => [path, pages.map((page) => page.path)]);
const { published: _, ...undated } = head("u");
const FIXED = ["/", "/topics/", "/providers/", "/archive/", "/undated/", "/feeds/", "/about/"];

/** The texts of the `loc` elements in a well-formed sitemap. */
function locations(xml: string): string[] {
  const found: string[] = [];
  let open = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, uri }) => {
    expect(uri).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
    open = local;
  });
  parser.on("text", (text) => {
    if (open === "loc") found.push(text);
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe("sitemapParts", () => {
  test("has one part per month and one for all other pages", () => {
    expect(paths([head("a"), undated])).toEqual([
      [
        "/sitemaps/pages.xml",
        [
          ...FIXED,
          "/2021/",
          "/topics/ai/",
          "/providers/news-example/",
          "/topics/ai/2021/",
          "/providers/news-example/2021/",
          "/undated/story-u-uuuuuuuu/",
        ],
      ],
      ["/sitemaps/2021-08.xml", ["/2021/08/", "/2021/w33/", "/2021/08/20/", "/2021/08/20/story-a-aaaaaaaa/"]],
    ]);
  });

  test("lists each page once", () => {
    const all = partsOf([head("a"), head("b", { published: "2021-09-01T00:00:00Z" }), undated]).flatMap(
      ({ pages }) => pages,
    );
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  });

  test("changes no part but its month's for a new article", () => {
    const old = partsOf([head("a")]).slice(1);
    const now = partsOf([head("a"), head("b", { published: "2021-09-01T00:00:00Z" })]);
    expect(now.find(({ path }) => path === "/sitemaps/2021-08.xml")).toEqual(old[0]);
  });

  test("leaves out full texts of other outlets, and drafts", () => {
    const articles = [head("a", { body: bodyOf("<p>Text</p>") }), head("b", { consent: "no" }), head("c")];
    expect(JSON.stringify(paths(articles, true)).match(/story-./g)).toEqual(["story-c"]);
  });

  test("gives dates of publication for articles, but not for lists", () => {
    const [, month] = partsOf([head("a")]);
    expect(month?.pages.map(({ changed }) => changed).filter(Boolean)).toEqual(["2021-08-20T15:46:00Z"]);
  });
});

describe("the XML of a sitemap", () => {
  const [, month] = partsOf([head("a")]);

  test("contains absolute addresses only", () => {
    if (month === undefined) throw new Error("no part");
    const xml = renderSitemapPart(site, month);
    expect(locations(xml)).toEqual(month.pages.map(({ path }) => `https://digest.example/a&b${path}`));
    expect(xml.match(/<lastmod>(.*?)<\/lastmod>/)?.[1]).toBe("2021-08-20T15:46:00Z");
  });

  test("has an index of its parts", () => {
    expect(
      locations(
        renderSitemapIndex(site, sitemapPaths({ months: [{ month: "2021-08", path: "/2021/08/", articles: [] }] })),
      ),
    ).toEqual(["news", "pages", "2021-08"].map((name) => `https://digest.example/a&b/sitemaps/${name}.xml`));
  });
});

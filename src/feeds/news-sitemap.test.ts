import { describe, expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { descendantsOf, parseXml } from "./check/parse-xml.ts";
import { newsPages, renderNewsSitemap } from "./news-sitemap.ts";

const site = { ...TEST_SITE, title: "A & B", address: "https://digest.example/", language: "en", indexFullText: false };
const at = (letter: string, published: string) => placed(letter, { published });
const titles = (...articles: Parameters<typeof newsPages>[0]) => newsPages(articles, site).map(({ title }) => title);

describe("newsPages", () => {
  const newest = at("a", "2021-08-20T15:46:00Z");

  test("are those of the two days before the newest, to the second", () => {
    expect(titles(newest, at("b", "2021-08-18T15:46:00Z"), at("c", "2021-08-18T15:45:59Z"))).toEqual([
      "Story a",
      "Story b",
    ]);
  });

  test("end before the undated articles", () => {
    const { published: _, at: __, ...undated } = placed("u");
    expect(titles(newest, undated)).toEqual(["Story a"]);
    expect(titles(undated)).toEqual([]);
  });

  test("leave out full texts of other outlets, and drafts, which do not count as the newest", () => {
    const text = placed("t", { published: "2021-08-20T16:00:00Z", hasText: true });
    const draft = placed("d", { published: "2021-09-20T15:46:00Z", badge: "future" });
    expect(titles(draft, text, newest)).toEqual(["Story a"]);
  });

  test("are limited to a thousand", () => {
    expect(
      newsPages(
        Array.from({ length: 1001 }, () => newest),
        site,
      ),
    ).toHaveLength(1000);
  });
});

describe("the XML", () => {
  const read = (xml: string) =>
    descendantsOf(parseXml(xml)).map(({ name, text }) => [name.replace(/^{.*}/, ""), text.trim()]);

  test("names the publication, its language, the date and the title", () => {
    const pages = newsPages(
      [placed("a", { title: "<New> & old" }), at("b", "2021-08-20T00:00:00Z"), at("c", "2021-08-20")],
      site,
    );
    expect(read(renderNewsSitemap(site, pages)).filter(([, text]) => text !== "")).toEqual([
      ["loc", "https://digest.example/2021/08/20/story-a/"],
      ["name", "A & B"],
      ["language", "en"],
      ["publication_date", "2021-08-20T15:46:00Z"],
      ["title", "<New> & old"],
      ["loc", "https://digest.example/2021/08/20/story-b/"],
      ["name", "A & B"],
      ["language", "en"],
      ["publication_date", "2021-08-20T00:00:00Z"],
      ["title", "Story b"],
      ["loc", "https://digest.example/2021/08/20/story-c/"],
      ["name", "A & B"],
      ["language", "en"],
      ["publication_date", "2021-08-20"],
      ["title", "Story c"],
    ]);
  });

  test("is valid without pages", () => {
    expect(read(renderNewsSitemap(site, []))).toEqual([["urlset", ""]]);
  });

  test.each([
    ["en-GB", "en"],
    ["de", "de"],
    ["zh", "zh-cn"],
    ["zh-TW", "zh-tw"],
  ])("calls the language %s %s", (language, named) => {
    expect(renderNewsSitemap({ ...site, language }, newsPages([placed("a")], site))).toContain(
      `<news:language>${named}</news:language>`,
    );
  });
});

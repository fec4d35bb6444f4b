import { describe, expect, test } from "vitest";
import { jsonLd, PLAIN_HEAD, STORY, samplePage, storyOf } from "../../test/helpers/sample-page.ts";
import type { FoundReport } from "./found.ts";
import { readPage } from "./read-page.ts";

const ADDRESS = "https://www.harbour.example/news/cranes";
const read = (head: string, body?: string) =>
  readPage(samplePage({ head, ...(body !== undefined && { body }) }), ADDRESS);

const NEWS = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "WebSite", name: "Not this", datePublished: "2001-01-01" },
    {
      "@type": ["NewsArticle", "Article"],
      headline: "Cranes &amp; robots",
      datePublished: "2026-03-02T09:00:00+0100",
      description: "Six months of trials.",
      publisher: { "@type": "Organization", name: "Harbour Gazette" },
      image: [{ "@type": "ImageObject", url: "/crane.jpg", width: 1200, height: "630" }],
      inLanguage: "en_GB",
    },
  ],
};

describe("readPage", () => {
  test.each<[string, string, keyof FoundReport, unknown, string]>([
    ["the title", jsonLd(NEWS), "title", "Cranes & robots", "JSON-LD headline"],
    ["the title", '<meta property="og:title" content="Cranes &amp;amp; co">', "title", "Cranes &amp; co", "og:title"],
    ["the title", PLAIN_HEAD.replace(/<h1>.*<\/h1>/, ""), "title", "Cranes stack by themselves", "<h1>"],
    ["the date", jsonLd(NEWS), "published", "2026-03-02T09:00:00+01:00", "JSON-LD datePublished"],
    ["the date", PLAIN_HEAD, "published", "2026-03-02T09:00:00+01:00", "article:published_time"],
    [
      "the date",
      '<meta name="DC.date.issued" content="2026-03-02">',
      "published",
      "2026-03-02",
      "meta dc.date.issued, without a time",
    ],
    ["the excerpt", jsonLd(NEWS), "excerpt", "Six months of trials.", "JSON-LD description"],
    [
      "the excerpt",
      '<meta name="Description" content=" A text&#10;that stands on two lines ">',
      "excerpt",
      "A text that stands on two lines",
      "meta description",
    ],
    ["the outlet", jsonLd(NEWS), "outlet", "Harbour Gazette", "JSON-LD publisher"],
    ["the outlet", PLAIN_HEAD, "outlet", "Harbour Gazette", "og:site_name"],
    ["the language", jsonLd(NEWS), "language", "en", "<html lang>"],
    [
      "the image",
      jsonLd(NEWS),
      "picture",
      { url: "https://www.harbour.example/crane.jpg", width: 1200, height: 630 },
      "JSON-LD image",
    ],
    [
      "the image",
      '<meta property="og:image" content="http://cdn.example/c.jpg"><meta property="og:image:width" content="900">',
      "picture",
      { url: "https://cdn.example/c.jpg" },
      "og:image",
    ],
    [
      "the address",
      '<link rel="canonical" href="/news/cranes-stack">',
      "address",
      "https://www.harbour.example/news/cranes-stack",
      "rel=canonical",
    ],
  ])("finds %s in %s", (_, head, name, value, source) => {
    expect(read(head)[name]).toEqual({ value, source });
  });

  test("reads the article's microdata, but not that of its surroundings", () => {
    const body = `<div itemscope itemtype="https://schema.org/WebPage"><b itemprop="headline">No</b></div>
      <article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Yes</h2>
      <time itemprop="datePublished" datetime="2026-03-02T10:00Z">Monday</time></article>`;
    expect(read("", body)).toMatchObject({
      title: { value: "Yes", source: "microdata headline" },
      published: { value: "2026-03-02T10:00:00Z", source: "microdata datePublished" },
    });
  });

  test("takes a date from a <time>, or as a last resort from the address", () => {
    const body = '<article><time datetime="2026-03-01">Sunday</time></article>';
    expect(read("", body).published).toEqual({
      value: "2026-03-01",
      source: "<time> of the article, without a time",
    });
    const found = readPage(samplePage(), "https://harbour.example/2026/03/02/cranes");
    expect(found.published).toEqual({ value: "2026-03-02", source: "its address, without a time" });
  });

  test("takes the article with the page's address from several in JSON-LD", () => {
    const others = [
      { "@type": "NewsArticle", headline: "Another" },
      { "@type": "NewsArticle", headline: "This", url: ADDRESS },
    ];
    expect(read(jsonLd(others)).title?.value).toBe("This");
  });

  test("reads the text without its surroundings, by paragraphs", () => {
    const { text } = read(PLAIN_HEAD);
    expect(text).toEqual({ value: STORY.join("\n\n"), source: "its text" });
  });

  test("writes lists and quotations as in seeds, and drops scripts, pictures and link targets", () => {
    const extra = `<ul><li>One</li><li>Two</li></ul><blockquote>We like it.</blockquote><script>alert(1)</script><img src="x.jpg" alt="No">
      <p>See <a href="https://elsewhere.example/">the plans</a>.</p>`;
    const [first = "", ...others] = STORY;
    const story = storyOf(STORY).replace(`<p>${first}</p>`, `<p>${first}</p>${extra}`);
    const text = read(PLAIN_HEAD, story).text?.value;
    expect(text).toBe([first, "- One\n- Two", "> We like it.", "See the plans.", ...others].join("\n\n"));
  });

  test("leaves out a text for subscribers, and says so", () => {
    const found = read(jsonLd({ "@type": "NewsArticle", headline: "A", isAccessibleForFree: "False" }));
    expect(found.text).toBeUndefined();
    expect(found.notes).toEqual(["the page says its text is for subscribers, so the text was left out"]);
  });

  test("leaves out a teaser before a paywall", () => {
    expect(read("", storyOf(["The cranes of the harbour have begun to stack."])).text).toBeUndefined();
  });

  test("takes the address from the browser that saved the page", () => {
    const html = `<!-- saved from url=(0039)https://www.harbour.example/news/cranes -->\n${samplePage()}`;
    expect(readPage(html, "").address).toEqual({ value: ADDRESS, source: "the browser that saved it" });
  });

  test.each([
    ["a comment", ["<!--", "--> ;"]],
    ["a CDATA section", ["// <![CDATA[", "//]]>"]],
  ])("reads JSON-LD within %s", (_, [before, after]) => {
    const block = jsonLd(NEWS).replace(">", `>\n${before}\n`).replace("</", `\n${after}\n</`);
    expect(read(block).title?.source).toBe("JSON-LD headline");
  });

  test.each([
    ["nothing", ""],
    ["no page", "just words"],
    ["JSON that is none", jsonLd({}).replace("{}", "{,}")],
    ["JSON of nothing", '<script type="application/ld+json">null</script>'],
    ["deep nesting", "<div>".repeat(20_000)],
    ["tags without end", "<".repeat(20_000)],
    ["a comment in JSON-LD that many blanks follow", jsonLd({}).replace("{}", `-->${" ".repeat(300_000)}!`)],
  ])("survives %s", (_, html) => {
    expect(readPage(html, ADDRESS).address?.value).toBe(ADDRESS);
  });
});

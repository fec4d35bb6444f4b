import { describe, expect, test } from "vitest";
import { jsonLd, STORY } from "../../test/helpers/sample-page.ts";
import { readPage } from "./read-page.ts";

const AT = "https://harbour.example/news/quay";
const TEXT = STORY.map((line) => `<p>${line}</p>`).join("");
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const article = (inside: string, around = "") =>
  page("", `<article><h1>Quay opens</h1>${inside}${TEXT}</article>${around}`);
const NEWS = { "@type": "NewsArticle", headline: "Quay opens in spring", datePublished: "2024-03-05T09:00:00Z" };
const OTHER = { "@type": "NewsArticle", headline: "Fish prices fall", datePublished: "2019-02-03T08:00:00Z" };
const FISH = "https://harbour.example/news/fish";
const TITLE = "<title>Quay opens in spring - Harbour Gazette</title>";

describe("JSON-LD is taken from the page's own article", () => {
  test.each<[string, readonly object[]]>([
    [
      "after a list of others",
      [{ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: OTHER }] }, NEWS],
    ],
    [
      "after another's with an empty text",
      [
        { ...OTHER, description: "", url: FISH },
        { ...NEWS, url: AT },
      ],
    ],
    ["after a video", [{ "@type": "VideoObject", name: "Seagulls", uploadDate: "2018-01-01T00:00:00Z" }, NEWS]],
    ["by mainEntityOfPage with tracking", [OTHER, { ...NEWS, mainEntityOfPage: { "@id": `${AT}?utm_source=x` } }]],
    ["by its headline", [OTHER, NEWS]],
  ])("%s", (_, blocks) => {
    for (const found of ["", AT, `${AT}/?fbclid=1`]) {
      const head = `${TITLE}<link rel="canonical" href="${AT}">${blocks.map((block) => jsonLd(block)).join("")}`;
      const report = readPage(page(head, TEXT), found);
      expect([report.title?.value, report.published?.value, report.isVideo]).toEqual([
        "Quay opens in spring",
        "2024-03-05T09:00:00Z",
        undefined,
      ]);
    }
  });

  test("but not if it describes only others", () => {
    const report = readPage(page(`${TITLE}${jsonLd({ ...OTHER, url: FISH })}`, TEXT), AT);
    expect([report.title?.value, report.published]).toEqual(["Quay opens in spring", undefined]);
  });
});

describe("a <time> elsewhere is not the article's", () => {
  const time = '<time datetime="2019-01-02">2 Jan 2019</time>';
  test.each([
    ["in a comment", article("", `<section class="comments"><article>${time}</article></section>`)],
    ["in a comment within the article", article(`<div id="comment-7">${time}</div>`)],
    ["in an aside", article("", `<aside><article>${time}</article></aside>`)],
    [
      "in a card before the article",
      page("", `<div class="related-cards"><a href="/x">${time}</a></div>${article("")}`),
    ],
    ["in another article", article("", `<article><h2>Older</h2>${time}</article>`)],
    ["in an embedded post", article(`<blockquote class="tweet">${time}</blockquote>`)],
    ["where it tells of an event", article('<time class="dtstart" datetime="2019-01-02">2 Jan 2019</time>')],
    ["in the foot of the page", article("", `<footer>${time}</footer>`)],
  ])("%s", (_, html) => {
    expect(readPage(html, AT).published).toBeUndefined();
  });

  test("a date of modification is noted as one", () => {
    const html = article('<time class="updated" datetime="2019-01-02">2 Jan 2019</time>');
    expect(readPage(html, AT).published).toEqual({
      value: "2019-01-02",
      source: "the day of its last update, without a time",
    });
  });

  test("and dates in the article's text are", () => {
    const html = article('<p class="date">Posted by Ann on 5 March 2024</p>', `<div class="comments">${time}</div>`);
    expect(readPage(html, AT).published?.value).toMatch(/^2024-03-05/);
  });
});

test.each([
  ['<meta name="publication_date" content="02.01.2020">'],
  ['<META NAME="PubDate" CONTENT="2020/01/02">'],
  ['<meta property="og:article:published_time" content="January 2, 2020">'],
  [jsonLd({ "@type": "WebPage", datePublished: "2020-01-02" })],
  [
    '<script type="application/ld+json">{"@type":"Article","description":"a\nb","datePublished":"2020-01-02",}</script>',
  ],
])("finds a date that is stated: %s", (head) => {
  expect(readPage(page(head, TEXT), AT).published?.value).toMatch(/^2020-01-02/);
});

test("attribute names are case-insensitive", () => {
  expect(readPage(article('<time dateTime="2020-01-02">Thursday</time>'), AT).published?.value).toMatch(/^2020-01-02/);
});

describe("the title is what most places agree on", () => {
  const og = (title: string) => `<meta property="og:title" content="${title}">`;
  test.each([
    [
      "against a headline that stands alone",
      page(
        `<title>Quay (harbour) - Wiki</title>${jsonLd({ "@type": "Article", name: "Quay (harbour)", headline: "where ships are moored" })}`,
        "<h1>Quay (harbour)</h1>",
      ),
      "Quay (harbour)",
    ],
    [
      "and not the site's name in the heading",
      page(
        "<title>Quay opens | Harbour Log</title>",
        '<header><h1><a href="/">Harbour Log</a></h1></header><h2>Quay opens</h2>',
      ),
      "Quay opens",
    ],
    [
      "with what stands above the line in the heading",
      page("", "<h1>10<sup>6</sup> ships, <s>9</s> 8</h1>"),
      "10⁶ ships, ~~9~~ 8",
    ],
    ["without the host's name at its end", page("<title>Quay opens – Harbour</title>", ""), "Quay opens"],
    [
      "without the site's name at its front",
      page(`<meta property="og:site_name" content="Log">${og("Log | Quay opens")}`, ""),
      "Quay opens",
    ],
    ["with a bar of its own", page(og("Quay | harbour: a list"), ""), "Quay | harbour: a list"],
  ])("%s", (_, html, title) => {
    expect(readPage(html, AT).title?.value).toBe(title);
  });
});

describe("the text", () => {
  test.each([
    [
      "of a page that is one form",
      `<form id="aspnetForm"><input name="x"><article><h1>Quay</h1>${TEXT}</article></form>`,
    ],
    [
      "behind a form that is opened twice",
      `<div><form id="s"><form id="s"><input name=q></form><article><h1>Quay</h1>${TEXT}</article></div>`,
    ],
  ])("%s is found", (_, body) => {
    expect(readPage(page("", body), AT).text?.value).toContain(STORY[0]);
  });

  test("260 Chinese characters make an article", () => {
    const line = "港务局周二表示经过三年的施工和两次延误之后新码头将于春季启用并向所有航运公司开放。";
    const report = readPage(page("", `<article>${`<p>${line}</p>`.repeat(4)}</article>`), AT);
    expect(report.text?.value).toContain(line);
  });
});

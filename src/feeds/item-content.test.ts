import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { article, bodyOf } from "../../test/helpers/articles.ts";
import type { Article } from "../seeds/article.ts";
import { detailOf, headOf } from "../seeds/head.ts";
import { DEFAULT_PATHS } from "../site/paths.ts";
import { en } from "../words/en.ts";
import { itemContent } from "./item-content.ts";

const page = "https://digest.example/2021/08/20/story-a/";
const last = `<p><a href="${page}">This article in the digest</a></p>`;
const first = '<p><a href="https://news.example/a">Read at <bdi>Example News</bdi></a></p>';

const contentOf = (of: Article) =>
  itemContent(
    { address: "https://digest.example/", paths: DEFAULT_PATHS, timeZone: "UTC", language: "en", words: en },
    { ...headOf(of, ""), path: "/2021/08/20/story-a/", reports: 0, outlets: 1, alsoBy: [], added: [] },
    detailOf(of),
  );

describe("itemContent", () => {
  test.each<[string, Partial<Article>, string[]]>([
    ["leads to the original first and to our page last", {}, [first, last]],
    [
      "sends to a video to watch it",
      { type: "video" },
      ['<p><a href="https://news.example/a">Watch at <bdi>Example News</bdi></a></p>', last],
    ],
    [
      "shows the first picture with its size",
      {
        pictures: [
          { address: "https://s.example/a.jpg?x=1&y=2", size: { width: 12, height: 6 } },
          { address: "https://s.example/b.jpg" },
        ],
      },
      [first, '<p><img src="https://s.example/a.jpg?x=1&amp;y=2" alt="" width="12" height="6"></p>', last],
    ],
    [
      "shows the site's own copy of the picture where it has one",
      {
        pictures: [
          { address: "https://s.example/a.jpg", copies: [{ path: "/pictures/a.webp", width: 480, height: 240 }] },
        ],
      },
      [first, '<p><img src="https://digest.example/pictures/a.webp" alt="" width="480" height="240"></p>', last],
    ],
    [
      "aligns the cells of a table by themselves",
      { body: bodyOf('<table><tr><td colspan="2" class="right">1</td><td>2</td></tr></table>') },
      [first, '<table><tr><td colspan="2" align="right">1</td><td>2</td></tr></table>', last],
    ],
    [
      "shows no picture that could not be had",
      { pictures: [{ address: "https://s.example/a.jpg", missing: "gone" }] },
      [first, last],
    ],
    ["prints the excerpt as text", { excerpt: "a <b> & c" }, [first, "<p>a &lt;b&gt; &amp; c</p>", last]],
    [
      "gives the excerpt of a text that is longer than any article",
      { excerpt: "A mill", body: { ...bodyOf(`<p>${"x".repeat(100_000)}</p>`), opening: "A mill" } },
      [first, "<p>A mill</p>", last],
    ],
    ["prints the text", { body: bodyOf("<p>Text</p>") }, [first, "<p>Text</p>", last]],
    [
      "prints no excerpt that is the text's own beginning",
      { excerpt: "Text", body: { ...bodyOf("<p>Text</p>"), opening: "Text" } },
      [first, "<p>Text</p>", last],
    ],
    [
      "names other reports",
      {
        coverage: [
          { title: "A <b>", address: "https://o.example/?a=1&b=2", provider: { name: "O & P" } },
          { title: "B", address: "https://p.example/" },
        ],
      },
      [
        first,
        '<p>Also covered by:</p><ul><li><a href="https://o.example/?a=1&amp;b=2">A &lt;b&gt;</a> (<bdi>O &amp; P</bdi>)</li><li><a href="https://p.example/">B</a> (<bdi>source unknown</bdi>)</li></ul>',
        last,
      ],
    ],
  ])("%s", (_, changes, lines) => {
    expect(contentOf(article("a", changes))).toBe(lines.join("\n"));
  });

  test("marks the language and direction of the article's words, and of our own, where they differ from the feed's", () => {
    const title = "GPT-4o בשימוש בנמל";
    const html = contentOf(
      article("a", {
        title,
        language: "he",
        provider: { name: "ידיעות" },
        excerpt: "OpenAI, Google",
        body: bodyOf("<p>הנמל</p>"),
        coverage: [
          { title, address: "https://o.example/", language: "he" },
          { title: "Le port", address: "https://p.example/", language: "fr" },
        ],
      }),
    );
    expect(html.split("\n")).toEqual([
      '<p dir="ltr" lang="en"><a href="https://news.example/a">Read at <bdi>ידיעות</bdi></a></p>',
      '<div dir="rtl" lang="he"><p dir="ltr">OpenAI, Google</p>',
      "<p>הנמל</p></div>",
      `<p dir="ltr" lang="en">Also covered by:</p><ul dir="ltr" lang="en"><li><a href="https://o.example/" dir="rtl" lang="he">${title}</a> (<bdi>source unknown</bdi>)</li><li><a href="https://p.example/" lang="fr">Le port</a> (<bdi>source unknown</bdi>)</li></ul>`,
      `<p dir="ltr" lang="en"><a href="${page}">This article in the digest</a></p>`,
    ]);
  });

  test("has no link to the original if its address is unknown", () => {
    const { address: _, ...unknown } = article("a");
    expect(contentOf(unknown)).toBe(last);
  });

  test("calls an unknown outlet the source", () => {
    const { provider: _, ...unknown } = article("a");
    expect(contentOf(unknown)).toContain("Read at <bdi>the source</bdi>");
  });

  test("escapes names and texts", () => {
    const hostile = `"><script>alert(1)</script>'`;
    const html = contentOf(
      article("a", {
        excerpt: hostile,
        provider: { name: hostile },
        coverage: [{ title: hostile, address: "https://o.example/", provider: { name: hostile } }],
      }),
    );
    expect(
      JSON.stringify(parseFragment(html), (key, value) => (key === "parentNode" ? undefined : value)),
    ).not.toContain('"script"');
  });
});

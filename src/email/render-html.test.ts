import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { elementsOf, find } from "../../test/helpers/elements.ts";
import { HOSTILE, sampleMail } from "../../test/helpers/sample-mail.ts";
import { PROGRAM } from "../lib/program.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import { DEFAULT_THEME, type Theme } from "../site/theme.ts";
import { fitInto } from "./mail-picture.tsx";

const PICTURE = { address: "https://img.example/1.jpg", size: { width: 1200, height: 628 } };
const { html } = sampleMail([
  placed("a", { pictures: [PICTURE], excerpt: "What it says.", reports: 5 }),
  placed("b", { pictures: [PICTURE], excerpt: "What the other says." }),
  (({ address: _, provider: __, ...article }) => article)(placed("c")),
]);
const elements = elementsOf(html);
const embedded = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";

describe("for mail programs", () => {
  test("styles are inlined, except for dark colors and narrow screens", () => {
    const styled = ["h1", "h2", "p", "a", "img"].flatMap((name) => find(html, name));
    expect(styled.length).toBeGreaterThan(12);
    expect(styled.filter(({ attributes }) => !attributes.get("style")?.includes(":"))).toEqual([]);
    expect(html).not.toContain("var(");
    expect(embedded).toContain("@media (prefers-color-scheme: dark)");
    // Gmail drops longer style sheets.
    expect(embedded.length).toBeLessThan(8192);
  });

  test("the mail declares that it has dark colors", () => {
    const metas = find(html, "meta").map(({ attributes }) => `${attributes.get("name")}: ${attributes.get("content")}`);
    expect(metas).toContain("color-scheme: light dark");
    expect(metas).toContain("supported-color-schemes: light dark");
  });

  test("layout tables are not announced, and Outlook gets one of fixed width", () => {
    const tables = find(html, "table");
    expect(tables.every(({ attributes }) => attributes.get("role") === "presentation")).toBe(true);
    expect(html).toMatch(
      /<!--\[if mso\]><table role="presentation" width="600"[\s\S]*<!--\[if mso\]><\/td><\/tr><\/table><!\[endif\]-->/,
    );
  });

  test("pictures have dimensions and a text alternative, and nothing else is loaded", () => {
    expect(
      find(html, "img").map(({ attributes }) => ["alt", "width", "height"].map((name) => attributes.get(name))),
    ).toEqual([
      ["Image: Example News", "552", "289"],
      ["Image: Example News", "112", "59"],
    ]);
    const loading = elements.filter(({ tag }) =>
      ["script", "link", "iframe", "object", "video", "form", "input"].includes(tag),
    );
    expect(loading).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|srcset|background="/);
  });

  test("links are absolute, and the unsubscribe placeholder is kept for the sending service", () => {
    const links = find(html, "a").map(({ attributes }) => attributes.get("href") ?? "");
    expect(links.filter((link) => !/^https:\/\/(?:digest|news)\.example\//.test(link))).toEqual([
      "{{unsubscribe_url}}",
    ]);
    expect(links).toContain("https://digest.example/2021/08/20/");
    expect(links).toContain("https://news.example/a");
  });

  test("unknown facts are named as such", () => {
    expect(html).toContain("Source not stated");
  });
});

test("third-party text is escaped", () => {
  const hostile = placed("a", {
    title: HOSTILE,
    excerpt: HOSTILE,
    provider: { name: HOSTILE },
    address: "https://news.example/?a=1&b=%22%3E",
  });
  const mail = sampleMail([hostile, placed("b", { title: HOSTILE })], { title: HOSTILE, description: HOSTILE });
  expect(find(mail.html, "img")).toEqual([]);
  expect(mail.html).not.toMatch(/onerror=alert\(1\)>(?!<)[^<]*<img/);
  expect(find(mail.html, "style")).toHaveLength(1);
  expect(find(mail.html, "a").map(({ attributes }) => attributes.get("href"))).toContain(
    "https://news.example/?a=1&b=%22%3E",
  );
});

test("a right-to-left site has right-to-left mail, and a text in another language has its own direction", () => {
  const mail = sampleMail([placed("a", { title: "שלום", language: "he" })], { language: "ar" });
  expect(mail.html).toMatch(/<html lang="ar" dir="rtl"/);
  expect(mail.html).toMatch(/class="sheet" align="right"/);
  const [first] = find(mail.html, ".first");
  expect(first?.attributes.get("lang")).toBe("he");
  expect(first?.attributes.has("dir")).toBe(false);
  const other = sampleMail([placed("a", { title: "Hello", language: "en" })], { language: "ar" });
  expect(other.html).toMatch(/<td class="first" dir="ltr" lang="en" align="left"/);
});

test("colors and fonts are the theme's, in light and dark mode", () => {
  const theme: Theme = {
    ...DEFAULT_THEME,
    accent: { light: "#123456", dark: "#abcdef" },
    type: { ...DEFAULT_THEME.type, headlines: "Optima, serif" },
  };
  const { html } = sampleMail([placed("a")], { theme });
  expect(html).toContain("color: #123456");
  expect(html).toContain("color: #abcdef !important");
  expect(html).toContain("font-family: Optima, serif");
  expect(html).not.toMatch(/var\(|#a8321a|#ff9b73/);
  for (const name of ["mail.css", "embedded.css"])
    expect(readFileSync(join(PROGRAM, "src/email", name), "utf8")).not.toMatch(/#[0-9a-f]{3,8}\b/);
});

test.each([
  [
    { width: 1200, height: 600 },
    { width: 100, height: 50 },
  ],
  [
    { width: 600, height: 1200 },
    { width: 50, height: 100 },
  ],
  [
    { width: 40, height: 30 },
    { width: 40, height: 30 },
  ],
  [
    { width: 5000, height: 1 },
    { width: 100, height: 1 },
  ],
  [undefined, { width: 100 }],
])("a picture of %j is shown in %j", (size, shown) => {
  expect(fitInto({ width: 100, height: 100 }, size)).toEqual(shown);
});

describe("if the site has its own copies of pictures", () => {
  const copies = [480, 1280].map((width) => ({ path: `/pictures/a-${width}.webp`, width, height: width / 2 }));
  const imagesOf = (picture: Picture) =>
    find(sampleMail([placed("a", { pictures: [picture] }), placed("b", { pictures: [picture] })]).html, "img");

  test("a mail loads these at the size for sharp display, and nothing from outlets", () => {
    expect(imagesOf({ ...PICTURE, copies }).map(({ attributes }) => attributes.get("src"))).toEqual([
      "https://digest.example/pictures/a-1280.webp",
      "https://digest.example/pictures/a-480.webp",
    ]);
  });

  test("a picture that could not be copied is left out", () => {
    expect(imagesOf({ ...PICTURE, missing: "gone" })).toEqual([]);
  });
});

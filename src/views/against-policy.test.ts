import { describe, expect, test } from "vitest";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { againstPolicy } from "./against-policy.ts";

const site = { ...TEST_SITE, address: "https://digest.example/news/", images: "linked" } as const;

describe("the policy of pages", () => {
  test.each([
    ["<script>a()</script>", "<script"],
    ["<script type=module>a()</script>", "<script"],
    ["<script type='text/javascript'>a()</script>", "<script"],
    ["<SCRIPT SRC='https://x.example/a.js'></SCRIPT>", '<script src="https://x.example/a.js"'],
    ["<p style='color: red'>a</p>", '<p style="color: red"'],
    ["<b><p onclick='a()'>a</p></b>", '<p onclick="a()"'],
    ["<style>p { color: red }</style>", "<style"],
    ["<iframe src='/a.html'></iframe>", "<iframe"],
    ["<form action='/a'></form>", '<form action="/a"'],
    ["<link rel=stylesheet href='//x.example/a.css'>", '<link href="//x.example/a.css"'],
    ["<a href=' javascript:a()'>a</a>", '<a href=" javascript:a()"'],
    ["<img src='http://x.example/a.png'>", '<img src="http://x.example/a.png"'],
  ])("forbids %s", (html, found) => {
    expect(againstPolicy(html, site)).toBe(found);
  });

  test.each([
    "<p title='style=x onclick=y <script>a</script>'>a style=b</p>",
    "<p data-on=a>a &lt;script&gt;</p>",
    "<script type='application/ld+json'>{}</script>",
    "<script src='/mine.js' defer></script>",
    "<script src='https://digest.example/mine.js'></script>",
    "<link rel=me href='https://x.example/'><link rel=stylesheet href=mine.css>",
    "<img src='https://x.example/a.png' alt=''>",
    "",
  ])("has nothing against %s", (html) => {
    expect(againstPolicy(html, site)).toBeUndefined();
  });

  test("rejects remote pictures when the site keeps copies", () => {
    expect(againstPolicy("<img src='https://x.example/a.png'>", { ...site, images: "local" })).toBeDefined();
  });
});

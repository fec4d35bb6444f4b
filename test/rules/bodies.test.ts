import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { hazardsIn } from "../helpers/hazards.ts";
import { type Outcome, outcomeOf, readText } from "../helpers/outcome.ts";
import { seedText } from "../helpers/seed-text.ts";

const first = "The first real paragraph stands here and tells of the mill by the river.";
const last = "The last real paragraph stands here and ends the story of the mill.";
const around = (middle: string) => `${first}\n\n${middle}\n\n${last}\n`;

const EITHER: readonly Outcome[] = ["warning", "clean"];
const WARNING: readonly Outcome[] = ["warning"];

const rows: readonly (readonly [string, string, readonly Outcome[]])[] = [
  ["a script", "<script>alert(1)</script>", WARNING],
  ["a script with a source", '<script src="https://e.example/x.js"></script>', WARNING],
  ["handlers", "<img src=x onerror=alert(1)><svg onload=alert(1)><details open ontoggle=alert(1)>", WARNING],
  ["svg with raw text", "<svg><textarea><img src=x onerror=alert(1)></textarea></svg>", WARNING],
  ["xmp", "<xmp><img src=x onerror=alert(1)></xmp>", WARNING],
  ["noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', WARNING],
  [
    "math",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    WARNING,
  ],
  ["frames", '<iframe src="https://e.example/"></iframe><object data=x></object><embed src=x><applet code=x>', WARNING],
  [
    "a form",
    '<form action="https://e.example/"><input name=a><button formaction="javascript:x">go</button></form>',
    WARNING,
  ],
  ["a style", '<style>*{display:none}</style><p style="position:fixed">x</p>', WARNING],
  [
    "a base",
    '<base href="https://e.example/"><meta http-equiv=refresh content="0;url=https://e.example/"><link rel=stylesheet href=x>',
    WARNING,
  ],
  ["comments", "<!-- x --><!--><img src=x onerror=alert(1)>--><![CDATA[<b>x</b>]]>", WARNING],
  ["a bare comment", "Text <!-- hidden words --> text", WARNING],
  ["plaintext", "<plaintext><img src=x onerror=alert(1)>", WARNING],
  ["unclosed tags", "<b><i><a href='https://a.example/'>words", WARNING],
  [
    "a template and elements of one's own",
    "<template><img src=x onerror=a></template><slot></slot><x-y onclick=a>z</x-y><p is=x-z>p</p>",
    WARNING,
  ],
  ["elements of one's own alone", "<x-y onclick=alert(1)>z</x-y>", WARNING],
  ["a processing instruction", "<?xml version='1.0'?><?php echo 1 ?>", EITHER],
  ["a script link in Markdown", "[click](javascript:alert(1)) ![x](data:image/png;base64,AAAA)", EITHER],
  ["a tracker in Markdown", "![x](https://t.example/p.gif)", EITHER],
  ["BBCode", "[url=https://spam.example/]x[/url] [img]https://t.example/p.gif[/img] [b]x[/b]", EITHER],
  ["link spam", '<a href="https://spam.example/" rel="follow">x</a>', WARNING],
  ["a script link", '<a href="javascript:alert(1)">x</a><a href="java&#x09;script:alert(1)">y</a>', WARNING],
  ["3,000 nested elements", `${"<div><b>".repeat(3000)}x`, WARNING],
  ["3,000 nested quotes", `${">".repeat(3000)} x`, EITHER],
  ["3,000 nested lists", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- x`).join("\n"), EITHER],
  ["40,000 spaces", `${" ".repeat(40_000)}x`, EITHER],
  ["20,000 opening brackets", "<".repeat(20_000), EITHER],
  ["8,000 addresses", "http://".repeat(8000), EITHER],
  ["8,000 addresses apart", "http://a.example ".repeat(8000), EITHER],
  [
    "signs of mail and Markdown",
    `${"a@".repeat(8000)} ${"[".repeat(8000)} ${"*".repeat(8000)} ${"_".repeat(8000)}`,
    EITHER,
  ],
  ["back-ticks and quotation marks", `${"`a".repeat(8000)} ${'"<b'.repeat(8000)}`, EITHER],
  ["a line of 60,000 characters", "x".repeat(60_000), EITHER],
  ["half open tags", "<a ".repeat(15_000), EITHER],
  ["half open comments", "<!--".repeat(15_000), EITHER],
  ["half open entities", "&#x".repeat(15_000), EITHER],
  ["ends of sentences", `${"a. ".repeat(15_000)}`, EITHER],
  ["a code sample", 'Write `<script src="app.js">` where 1 < 2 && 3 > 2.', EITHER],
  ["an indented code sample", '    <script src="app.js">\n    if (1 < 2) run();', EITHER],
  ["dangling markup", "<img src='https://e.example/?", EITHER],
  ["dangling markup of a link", '<a href="https://e.example/?', EITHER],
  ["dangling markup of a base", "<base target='", EITHER],
  [
    "a whole document",
    "<!doctype html><html><head><title>T</title></head><body onload=x><h1>Head</h1><p>Words</p></body></html>",
    WARNING,
  ],
  ["a rule of hyphens", "---", ["clean"]],
  ["two rules of hyphens around a line", "---\n\nWords between rules.\n\n---", ["clean"]],
  ["a rule and a colon", "---\nNote: this is a text.\n---", ["clean"]],
  ["plain words", "Words: 3 < 5 and a <3 and <T> of a type.", ["clean"]],
  ["an address", "See https://a.example/x?y=1&z=2 for more.", ["clean"]],
  ["controls", "Bell \u0007 and escape \u001b[31m.", WARNING],
  ["direction overrides", "A \u202etxet\u202c.", WARNING],
  ["a closing tag alone", "Words </script> and </p> words.", WARNING],
];

describe("a body", () => {
  for (const name of ["mill.txt", "mill.md"]) {
    test.each(rows)(`with %s, in ${name}`, async (_, middle, outcomes) => {
      const reading = await readText(seedText({}, around(middle)), name);
      // Markdown may hold allowed markup, and its own signs need no mending.
      expect(name.endsWith(".md") ? EITHER : outcomes, JSON.stringify(reading.problems).slice(0, 2000)).toContain(
        outcomeOf(reading),
      );
      const html = reading.article?.body?.html ?? "";
      expect(hazardsIn(parseFragment(html))).toEqual([]);
      if (!/plaintext|unclosed|dangling|comments|nested|half/.test(_)) {
        expect(html).toContain(first);
        expect(html).toContain(last);
      }
    });
  }

  test("front matter and body together are one article", async () => {
    const { article, problems } = await readText(seedText({}, around("Words.")));
    expect(problems).toEqual([]);
    expect(article?.body?.html).toBe(`<p>${first}</p>\n<p>Words.</p>\n<p>${last}</p>`);
  });
});

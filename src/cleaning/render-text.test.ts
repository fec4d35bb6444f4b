import { expect, test } from "vitest";
import { renderText } from "./render-text.ts";
import type { Block } from "./structure-text.ts";

test.each<[string, Block, string]>([
  ["a paragraph", { kind: "paragraph", text: "a & b" }, "<p>a &amp; b</p>"],
  ["a heading", { kind: "heading", text: "a" }, "<h2>a</h2>"],
  ["a quote", { kind: "quote", blocks: [{ kind: "paragraph", text: "a" }] }, "<blockquote><p>a</p></blockquote>"],
  ["lines", { kind: "lines", lines: ["a", "b<c"] }, "<p>a<br>b&lt;c</p>"],
  ["a list", { kind: "list", ordered: false, items: ["a", "b"] }, "<ul><li>a</li><li>b</li></ul>"],
  ["a list of numbers", { kind: "list", ordered: true, items: ["a"] }, "<ol><li>a</li></ol>"],
  [
    "words in angle brackets within markup",
    { kind: "markup", text: "<ul>\n  <li>a <b>Vec<T></b>\n  <li> <your name></ul> <end" },
    "<ul>\n  <li>a <b>Vec&lt;T&gt;</b>\n  </li><li> &lt;your name&gt;</li></ul> &lt;end",
  ],
  ["words behind a comment", { kind: "markup", text: "<!-- x --> a <host:port>" }, " a &lt;host:port&gt;"],
  ["code, with its tags", { kind: "code", text: "<b>\n  x" }, "<pre><code>&lt;b&gt;\n  x</code></pre>"],
])("renders %s", (_, block, html) => {
  expect(renderText([block])).toBe(html);
});

test("puts each block on a line of its own", () => {
  expect(
    renderText([
      { kind: "paragraph", text: "a" },
      { kind: "heading", text: "b" },
    ]),
  ).toBe("<p>a</p>\n<h2>b</h2>");
});

import { expect, test } from "vitest";
import { renderMarkdown } from "./render-markdown.ts";

test.each([
  ["emphasis", "a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>\n"],
  ["a heading", "## A", "<h2>A</h2>\n"],
  ["a link", "[a](https://a.example/)", '<p><a href="https://a.example/">a</a></p>\n'],
  ["an address as a link", "https://a.example/", '<p><a href="https://a.example/">https://a.example/</a></p>\n'],
  [
    "an address that hides control characters as it is written",
    "https://a.example/%0B%E2%80%AE",
    '<p><a href="https://a.example/%0B%E2%80%AE">https://a.example/%0B%E2%80%AE</a></p>\n',
  ],
  ["no link of a word with a dot", "a.example", "<p>a.example</p>\n"],
  ["no link of a script", "[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>\n"],
  ["an image as its words", '![a "b"](https://t.example/p.gif)', "<p>a &quot;b&quot;</p>\n"],
  ["quotation marks as they are", `"a" -- b...`, "<p>&quot;a&quot; -- b...</p>\n"],
  ["HTML as it is, for the sanitizer", "a <b>c</b>", "<p>a <b>c</b></p>\n"],
])("renders %s", (_, text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});

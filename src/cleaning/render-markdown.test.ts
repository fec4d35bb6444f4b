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
  [
    "numbers of a list that skip, as they are written",
    "1. a\n3. b\n4. c",
    '<ol>\n<li>a</li>\n<li value="3">b</li>\n<li>c</li>\n</ol>\n',
  ],
  ["numbers of a countdown", "2. a\n1. b", '<ol start="2">\n<li>a</li>\n<li value="1">b</li>\n</ol>\n'],
  ["a list numbered by ones as counted", "1. a\n1. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"],
  ["a word in angle brackets as a word", "cp <dir> List<String>", "<p>cp &lt;dir> List&lt;String></p>\n"],
  ["a word in angle brackets alone", "<T>", "<p>&lt;T></p>"],
  [
    "words in angle brackets on two lines",
    "> a <your\n> name>",
    "<blockquote>\n<p>a &lt;your\nname></p>\n</blockquote>\n",
  ],
  ["a tag on two lines", "> a <b\n> class=c>d</b>", "<blockquote>\n<p>a <b\nclass=c>d</b></p>\n</blockquote>\n"],
  [
    "an element whose end stands in another block",
    "<details open>\n\na\n\n</details>",
    "<details open>\n<p>a</p>\n</details>",
  ],
  ["HTML as it is, for the sanitizer", "a <b>c</b>", "<p>a <b>c</b></p>\n"],
])("renders %s", (_, text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});

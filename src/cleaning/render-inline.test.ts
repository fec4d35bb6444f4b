import { describe, expect, test } from "vitest";
import { renderInline } from "./render-inline.ts";

describe("renderInline", () => {
  test.each([
    ["escapes what is no tag", "1 < 2 & 3 > 2, <T> and <3", "1 &lt; 2 &amp; 3 &gt; 2, &lt;T&gt; and &lt;3"],
    ["shows an entity as it is written", "a &amp; b", "a &amp;amp; b"],
    [
      "links an address",
      "see https://a.example/x?y=1&z=2.",
      'see <a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.',
    ],
    [
      "links no word with a dot beside an address",
      "Node.js or example.com, a@example.com: https://a.example/",
      'Node.js or example.com, a@example.com: <a href="https://a.example/">https://a.example/</a>',
    ],
    [
      "links no other scheme",
      "javascript://a.example and ftp://a.example",
      'javascript://a.example and <a href="ftp://a.example">ftp://a.example</a>',
    ],
    ["takes tags out", "a <b>bold</b> <script>alert(1)</script>word", "a <b>bold</b> word"],
    ["keeps a quoted tag as text", "write `<script>` here", "write `&lt;script&gt;` here"],
    ["keeps a tag between quotation marks as text", "the “<b>” tag", "the “&lt;b&gt;” tag"],
    ["keeps a quoted tag beside one that is meant", "`<script>` <i>x</i>", "`&lt;script&gt;` <i>x</i>"],
    ["takes elements of the writer's own out", "<x-y onclick=a()>z</x-y>", "z"],
    [
      "keeps what stands between angle brackets beside a tag",
      "Jane <jane@a.example> <b>said</b> Vec<T>, a<b) & <1>",
      "Jane &lt;jane@a.example&gt; <b>said</b> Vec&lt;T&gt;, a&lt;b) &amp; &lt;1&gt;",
    ],
    ["spells a formula out", "where <math><mi>x</mi><mo>=</mo><mn>1</mn></math>", "where x = 1"],
    ["takes elements of a namespace out", "a<o:p></o:p> <host:port>", "a &lt;host:port&gt;"],
    ["keeps a tag that has no end", "whether a <b and more", "whether a &lt;b and more"],
    ["keeps a tag that is written about", "The <title> element <i>x</i>", "The &lt;title&gt; element <i>x</i>"],
    ["keeps a word between angle brackets", "Dear <first-name>,", "Dear &lt;first-name&gt;,"],
  ])("%s", (_, text, html) => {
    expect(renderInline(text)).toBe(html);
  });

  test("makes no links in a line too long to be prose", () => {
    expect(renderInline(`https://a.example/ ${"x".repeat(20_000)}`)).not.toContain("<a ");
  });
});

import { describe, expect, test } from "vitest";
import { renderInline, tagNamesIn } from "./render-inline.ts";

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
    ["keeps a word between angle brackets", "Dear <first-name>,", "Dear &lt;first-name&gt;,"],
  ])("%s", (_, text, html) => {
    expect(renderInline(text)).toBe(html);
  });

  test("links nothing in a line that is too long to be prose", () => {
    expect(renderInline(`https://a.example/ ${"x".repeat(20_000)}`)).not.toContain("<a ");
  });
});

describe("tagNamesIn", () => {
  test.each([
    ["each name once, in small letters", "<B>x</b><I>", ["b", "i"]],
    ["a comment", "a <!-- b -->", ["!"]],
    ["a closing tag alone", "</script>", ["script"]],
    ["an unfinished tag", "<img src='", ["img"]],
    ["an element of the writer's own", "<x-y a=b> </p-q>", ["x-y", "p-q"]],
    ["no type parameters", "List<T> and a<b", ["b"]],
    ["no hearts", "I <3 it", []],
    ["nothing quoted", "`<b>` '<i>'", []],
    ["nothing", "", []],
  ])("finds %s", (_, text, names) => {
    expect(tagNamesIn(text)).toEqual(names);
  });
});

import { describe, expect, test } from "vitest";
import { escapeUnclosed, quoteTags, tagNamesIn } from "./meant-tags.ts";
import { renderInline } from "./render-inline.ts";

describe("tagNamesIn", () => {
  test.each([
    ["each name once, in small letters", "<B>x</b><I>y</i>", ["b", "i"]],
    ["a comment", "a <!-- b -->", ["!"]],
    ["a closing tag alone", "</script>", ["script"]],
    ["a tag that touches its words", "<em>cut off", ["em"]],
    ["an element of the writer's own", "<x-y a=b> </p-q>", ["x-y", "p-q"]],
    ["no unfinished tag", "<img src='", []],
    ["no type parameters", "List<T>, Set<A> x = new Set<B>() and a<b", []],
    ["no hearts", "I <3 it", []],
    ["nothing quoted", "`<b>` '<i>'", []],
    ["nothing that is written about", "The <title>, the <p> element, <i think> so", []],
    ["nothing that would go with all that follows", "<style>x", []],
    ["nothing", "", []],
  ])("finds %s", (_, text, names) => {
    expect(tagNamesIn(text)).toEqual(names);
  });
});

describe("quoteTags", () => {
  test.each([
    ["The <title> element, </p> and <br>", "The `<title>` element, `</p>` and `<br>`"],
    ["<b><i>x</i></b>", "`<b><i>`x`</i></b>`"],
    ["Vec<T>, <a@b.example>, `<p>`, “<q>” and ``` stay", "Vec<T>, <a@b.example>, `<p>`, “<q>” and ``` stay"],
  ])("%s", (text, quoted) => {
    expect(quoteTags(text)).toBe(quoted);
    expect(renderInline(quoted)).not.toMatch(/<[a-z]/);
  });
});

describe("escapeUnclosed", () => {
  test.each([
    ["shows a tag that would take the rest with it", "<p>The <title> element</p>", "<p>The &lt;title> element</p>"],
    ["leaves an element with its end", "<SCRIPT x>a</script>b", "<SCRIPT x>a</script>b"],
    ["shows the last of several without an end", "<svg></svg><svg>", "<svg></svg>&lt;svg>"],
    ["drops a tag that closes itself", "a<svg/>b", "ab"],
  ])("%s", (_, html, safe) => {
    expect(escapeUnclosed(html)).toBe(safe);
  });
});

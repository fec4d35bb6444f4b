import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const LONG =
  "The laboratory said on Tuesday that the detector had recorded more than the older one could take, and goes on. ";

const textOf = (body: string) => readText(() => parseHTML(`<html><body>${body}</body></html>`).document)?.value;

test("writes in signs what a page says by tags alone", () => {
  const article = `<p>${LONG.repeat(3)}</p>
    <p>Some 10<sup>6</sup> collisions; a ticket is <del>$25</del> $40, <q>free</q> for H<sub>2</sub>O, <span style="text-decoration:line-through">$3</span> $2. ${LONG}</p>
    <table><tr><th>Year</th><th>Runs</th></tr><tr><td>2022</td><td>1<sup>4</sup></td></tr></table>
    <pre><code>if x:\n    print(x)</code></pre><p>${LONG.repeat(2)}</p>`;
  const text = textOf(`<article>${article}</article>`);
  expect(text).toContain("Some 10⁶ collisions; a ticket is ~~$25~~ $40, “free” for H₂O, ~~$3~~ $2.");
  expect(text).toContain("| Year | Runs |\n| --- | --- |\n| 2022 | 1⁴ |");
  expect(text).toContain("    if x:\n        print(x)");
});

test("quotes the tags that a page writes about, but not in code of several lines", () => {
  const article = `<p>${LONG.repeat(3)}</p><p>The &lt;title&gt; element &amp; <code>&lt;b&gt;</code> of Vec&lt;T&gt;. ${LONG}</p>
    <pre><code>&lt;i&gt;\n&lt;/i&gt;</code></pre><p>${LONG.repeat(2)}</p>`;
  const text = textOf(`<article>${article}</article>`);
  expect(text).toContain("The `<title>` element & `<b>` of Vec<T>.");
  expect(text).toContain("    <i>\n    </i>");
});

test.each(["© 2026 Harbour Gazette. All rights reserved.", "Copyright Harbour Gazette", "(c) Gazette"])(
  "a notice of rights, %s, is not of the article",
  (notice) => {
    const text = textOf(
      `<article><p>${LONG.repeat(3)}</p><p>Copyright law ${LONG.repeat(3)}</p><p>${notice}</p></article>`,
    );
    expect(text).toContain("Copyright law");
    expect(text).not.toContain(notice);
  },
);

test("a block beside the article does not stand for it", () => {
  const section = (at: number) =>
    `<section class="share-box social"><h2>Part ${at}</h2><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p></section>`;
  const beside = `<div class="article"><p>Beside it. ${LONG.repeat(3)}</p></div>`;
  const page = `<html><body><main>${[1, 2, 3, 4, 5, 6].map(section).join("")}</main>${beside}</body></html>`;
  const text = readText(() => parseHTML(page).document);
  expect(text?.source).toBe("Defuddle");
  expect(text?.value).toContain("Part 6");
});

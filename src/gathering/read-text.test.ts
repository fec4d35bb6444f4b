import { expect, test } from "vitest";
import { parsePage } from "./parse-page.ts";
import { readPageText } from "./read-text.ts";

const LONG =
  "The laboratory said on Tuesday that the detector had recorded more than the older one could take, and goes on. ";

const textOf = (body: string) => readPageText(parsePage(`<html><body>${body}</body></html>`));

test("writes characters for tags that carry meaning", () => {
  const article = `<p>${LONG.repeat(3)}</p>
    <p>Some 10<sup>6</sup> collisions; a ticket is <del>$25</del> $40, <q>free</q> for H<sub>2</sub>O, <span style="text-decoration:line-through">$3</span> $2. ${LONG}</p>
    <table><tr><th>Year</th><th>Runs</th></tr><tr><td>2022</td><td><strike>9</strike> 1<sup>4</sup></td></tr></table>
    <pre><code>if x:\n    print(x)</code></pre><p>${LONG.repeat(2)}</p>`;
  const text = textOf(`<article>${article}</article>`);
  expect(text).toContain("Some 10⁶ collisions; a ticket is ~~$25~~ $40, “free” for H₂O, ~~$3~~ $2.");
  expect(text).toContain("| Year | Runs |\n| --- | --- |\n| 2022 | ~~9~~ 1⁴ |");
  expect(text).toContain("    if x:\n        print(x)");
});

test("puts tags that a page mentions between backticks, except in code blocks", () => {
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

const HEAD = "<h1>The detector records more</h1>";
const story = (inner = "") =>
  `<article>${HEAD}<p>First. ${LONG.repeat(2)}</p>${inner}<p>Last. ${LONG.repeat(2)}</p></article>`;

test.each([
  [
    "a menu",
    `<nav><ul><li><a href="/a">Home page</a></li><li><a href="/b">Science</a></li></ul></nav>${story()}`,
    "Home page",
  ],
  [
    "related links",
    story('<div class="related"><h3>Read more</h3><ul><li><a href="/c">An older run</a></li></ul></div>'),
    "older run",
  ],
  [
    "a caption",
    story('<figure><img src="/a.jpg"><figcaption>The detector, seen from above. Photo: A. Ahn</figcaption></figure>'),
    "from above",
  ],
  ["what a button says", story("<div><button>Copy the address of this page</button></div>"), "Copy"],
  [
    "comments",
    `${story()}<section id="comments" class="comments"><h2>3 comments</h2><div class="comment"><p class="comment-author">Bo</p><p>I saw it.</p></div></section>`,
    "I saw it",
  ],
  [
    "a notice about cookies",
    `<div class="cookie-banner"><p>We use cookies. <a href="/p">Privacy</a></p></div>${story()}`,
    "cookies",
  ],
  [
    "an invitation to a newsletter",
    story('<div class="newsletter-signup"><p>Sign up for our newsletter</p></div>'),
    "Sign up",
  ],
  ["the foot of the page", `${story()}<footer><p>Imprint | Terms | Contact us</p></footer>`, "Imprint"],
  ["items without words", story('<ul><li><img src="/a.png"></li><li></li></ul>'), "\n-"],
])("leaves out %s", (_, html, other) => {
  const text = textOf(html);
  expect(text).toMatch(/First\.[\s\S]*Last\./);
  expect(text).not.toContain(other);
});

test.each([
  [
    "headings and quotations within it",
    "<h2>What it means</h2><blockquote><p>“It is more than we hoped for,” she said on Tuesday.</p></blockquote>",
    ["What it means", "hoped for"],
  ],
  [
    "a list whole",
    "<ul><li>one cup of flour</li><li>two eggs</li><li>a little milk, which should not be cold</li></ul>",
    ["one cup", "two eggs", "little milk"],
  ],
  [
    "a table whole",
    "<table><tr><th>Year</th><th>Runs</th></tr><tr><td>2021</td><td>7</td></tr><tr><td>2022</td><td>14</td></tr></table>",
    ["| Year | Runs |", "| 2021 | 7 |", "| 2022 | 14 |"],
  ],
  [
    "links within sentences",
    `<p>As <a href="/b">the laboratory wrote in its report</a>, ${LONG}</p>`,
    ["wrote in its report"],
  ],
])("keeps %s", (_, inner, parts) => {
  const text = textOf(story(inner));
  for (const part of parts) expect(text).toContain(part);
});

test.each([
  ["a page that is one form", `<form action="/x">${story()}</form>`],
  [
    "a page of lines without paragraphs",
    `<div>${HEAD}First. ${LONG.repeat(2)}<br><br>${LONG}<br><br>Last. ${LONG}</div>`,
  ],
  ["a page laid out in a table", `<table><tr><td><a href="/">Home</a></td><td>${story()}</td></tr></table>`],
])("reads %s", (_, html) => {
  expect(textOf(html)).toMatch(/First\.[\s\S]*Last\./);
});

test("text beside the article is not taken for it", () => {
  const section = (at: number) =>
    `<section class="part"><h2>Part ${at}</h2><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p></section>`;
  const beside = `<div class="article"><p>Beside it. ${LONG.repeat(3)}</p></div>`;
  const text = textOf(`<main>${[1, 2, 3, 4, 5, 6].map(section).join("")}</main>${beside}`);
  expect(text?.match(/The laboratory/g)?.length).toBeGreaterThanOrEqual(36);
});

test("a notice is too short to be a text", () => {
  expect(textOf("<p>You need an account to read on.</p>")).toBeUndefined();
});

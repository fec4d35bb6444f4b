import { expect, test } from "vitest";
import { htmlToPlain } from "./html-to-plain.ts";

test.each([
  ["strikes out what the page strikes out", "<p>It costs <del>$25</del> $40.</p>", "It costs ~~$25~~ $40."],
  [
    "strikes nothing out that has tildes in the page's text",
    "<p>That was ~~great~~, she wrote.</p>",
    "That was ∼∼great∼∼, she wrote.",
  ],
  ["strikes nothing out across tags", "<p>Was ~~<b>25</b>~~ euros.</p>", "Was ∼∼25∼∼ euros."],
  ["strikes nothing out across lines", "<p>Was ~~25\neuros~~.</p>", "Was ∼∼25 euros∼∼."],
  ["strikes nothing out that is escaped", "<p>Was &#126;&#126;25&#x7E;~.</p>", "Was ∼∼25∼∼."],
  ["strikes out only what the page does", "<p>~~a<s>b</s></p>", "∼∼a~~b~~"],
  ["keeps other tildes", "<p>~~ about 5~10, HEAD~~</p>", "~~ about 5~10, HEAD~~"],
  ["keeps code", "<p>x</p><pre>a ~~b~~\nc</pre><p>~~d~~</p>", "x\n\n    a ~~b~~\n    c\n\n∼∼d∼∼"],
  ["keeps code that is never closed", "<p>x</p><pre>a ~~b~~\nc", "x\n\n    a ~~b~~\n    c"],
])("%s", (_, html, plain) => {
  expect(htmlToPlain(html)).toBe(plain);
});

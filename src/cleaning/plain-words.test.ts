import { expect, test } from "vitest";
import { plainWords } from "./plain-words.ts";

test.each([
  ["powers", "10<sup>6</sup>, 2×10<sup>-3</sup>, x<sup>y+1</sup>, x<sup>y</sup>", "10⁶, 2×10⁻³, x^(y+1), x^y"],
  ["endings above the line", "the 21<sup>st</sup> and M<sup>me</sup> X", "the 21st and Mme X"],
  ["indices", "H<sub>2</sub>O, a<sub>q</sub>", "H₂O, a_q"],
  ["a mark of a footnote", 'below<sup><a href="https://a.example/">1</a></sup>', "below¹"],
  ["what is struck out", "<del>$25</del> $40, <s>9</s> 10", "~~$25~~ $40, ~~9~~ 10"],
  ["quotations", "She said <q>yes</q>.", "She said “yes”."],
  ["readings above the line", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"],
  ["cells and rows", "<table><tr><th>A</th><th>B</th></tr>\n<tr>\n<td>1</td>\n<td>2</td></tr></table>", "A | B\n1 | 2"],
  ["numbers of items", '<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol>', "3. a\n7. b\n8. c"],
  ["items", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\nb\nc"],
  ["terms", "<dl><dt>a</dt><dd>b</dd></dl>", "a: b"],
  ["blocks and breaks", "<p>a<br>b</p><h2>c</h2><div>d</div>", "a\nb\nc\nd"],
  ["entities once", "<b>a</b> &amp;lt; b&lt;c", "a &lt; b<c"],
])("spells out %s", (_, html, words) => {
  expect(plainWords(html)).toBe(words);
});

test("reads no further than asked", () => {
  expect(plainWords("<p>one</p><p>two</p><p>three</p>", 14)).toBe("one\ntwo");
});

test("a megabyte of blanks gets a result", () => {
  const blanks = " ".repeat(1 << 20);
  expect(plainWords(`<p>a${blanks}b</p>`)).toBe(`a${blanks}b`);
});

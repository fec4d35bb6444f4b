import { expect, test } from "vitest";
import { formatPath } from "../field-value.ts";
import { type Finding, reporterInto } from "../reporter.ts";
import { readProvider } from "./provider.ts";
import { warnOfMarkup } from "./shown-markup.ts";
import { readExcerpt, readTitle } from "./text.ts";
import { readTopics } from "./topics.ts";

const said = (text: string) => {
  const findings: Finding[] = [];
  warnOfMarkup(text, ["title"], reporterInto(findings));
  return findings.map(({ fault, cure }) => `${fault}; ${cure}`);
};

test.each([
  ["CO<sub>2</sub> falls", "<sub>", "CO₂ falls"],
  ["The <i>Titanic</i> sails", "<i>", "The Titanic sails"],
  ["<b><i>All</i></b>", "<b>", "All"],
  ["A mill<br>opens", "<br>", "A mill opens"],
  ["<span class=x>Mill</span>", "<span class=x>", "Mill"],
  ["Fish &amp; chips", "&amp;", "Fish & chips"],
  ["Tesla&#8217;s mill", "&#8217;", "Tesla’s mill"],
  ["A &#27;mill", "&#27;", "A mill"],
  ["A&nbsp;mill", "&nbsp;", "A mill"],
  ["The &amp;lt; sign", "&amp;", "The &lt; sign"],
])("warns of markup in %j, and shows the text that was meant", (text, sign, meant) => {
  expect(said(text)).toEqual([`is plain text, so readers see "${sign}" in it; write "${meant}"`]);
});

test.each([
  "AT&T; a history",
  "Q&A; R&D",
  "1 < 2 & 3 > 2",
  "How <b> differs from <strong>",
  "Use <b> and </b> sparingly",
  "What <br> does",
  "Vec<T>x</T>",
  "The <dialog> element",
  "What `<b>x</b>` does",
  "How to write “&amp;” in HTML",
  "Why &nbsp; is no space",
])("does not warn of %j", (text) => {
  expect(said(text)).toEqual([]);
});

test("checks titles, excerpts, outlets and topics, and changes none", () => {
  const findings: Finding[] = [];
  const report = reporterInto(findings);
  expect([
    readTitle("A &amp; B", ["title"], report),
    readExcerpt("An <i>early</i> mill &amp; more.", ["excerpt"], report, ""),
    readProvider({ name: "A &amp; B" }, ["provider"], report)?.name,
    readTopics(["A &amp; B"], ["topics"], report),
  ]).toEqual(["A &amp; B", "An <i>early</i> mill & more.", "A &amp; B", ["A &amp; B"]]);
  expect(findings.map(({ path }) => formatPath(path))).toEqual(["title", "excerpt", "provider.name", "topics[1]"]);
});

import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { parseRule, printRule } from "./rule.ts";
import { stripComments } from "./strip-comments.ts";

const article = ["The mill by the river was built in 1820.", "", "Its wheel still turns on Sundays in summer."];
const spam = [
  "buy [url=http://pills.example]cheap pills[/url]",
  "cheap pills cheap pills .",
  "cheap pills http://pills.example/ .",
];
const body = [...article, ...spam].join("\n");
const rule = (from: number, to: number, lines = body.split("\n")) => ({
  from,
  to,
  fingerprint: fingerprint(lines.slice(from - 1, to)),
});

describe("the curator's rules", () => {
  test("a rule can keep a whole cut", () => {
    expect(stripComments(body).removed).toMatchObject([{ from: 4, to: 6 }]);
    expect(stripComments(body, { keep: [rule(4, 6)] }).kept).toBe(body);
  });

  test("kept lines are not called suspicious, and cut lines name the rule", () => {
    expect(stripComments(body, { keep: [rule(5, 5)] }).suspicious).toEqual([]);
    expect(stripComments(body, { keep: [rule(4, 6)] }).suspicious).toEqual([]);
    expect(stripComments(body, { cut: [rule(1, 1)] }).removed[0]?.reasons).toEqual(["a rule in the sidecar says so"]);
  });

  test("a rule can keep part of a cut, and the rest is still cut", () => {
    expect(stripComments(body, { keep: [rule(5, 5)] }).removed).toMatchObject([
      { from: 4, to: 4 },
      { from: 6, to: 6 },
    ]);
  });

  test("a rule can cut what the filter keeps", () => {
    const { removed, kept } = stripComments(body, { cut: [rule(3, 3)] });
    expect(removed).toMatchObject([
      { from: 3, to: 3 },
      { from: 4, to: 6 },
    ]);
    expect(kept).toBe(`${article[0]}\n\n`);
  });

  test("a line that is both kept and cut is kept", () => {
    expect(stripComments(body, { keep: [rule(1, 1)], cut: [rule(1, 3)] }).removed).toMatchObject([
      { from: 2, to: 3 },
      { from: 4, to: 6 },
    ]);
  });

  test("a rule for an edited text is returned, not applied", () => {
    const edited = body.replace("1820", "1821");
    const old = rule(1, 1);
    expect(stripComments(edited, { cut: [old] })).toMatchObject({
      removed: [{ from: 4, to: 6 }],
      unmatched: [{ action: "cut", rule: old, found: fingerprint([edited.split("\n")[0] ?? ""]) }],
    });
  });

  test("a rule beyond the end of the text is returned without a fingerprint", () => {
    const beyond = { from: 40, to: 50, fingerprint: "00000000" };
    expect(stripComments(body, { keep: [beyond] }).unmatched).toEqual([
      { action: "keep", rule: beyond, found: undefined },
    ]);
  });

  test("a cut gives the rule that would keep it", () => {
    const [cut] = stripComments(body).removed;
    const keep = parseRule(printRule(cut ?? rule(1, 1)));
    expect(stripComments(body, { keep: keep === undefined ? [] : [keep] }).removed).toEqual([]);
  });
});

describe("parseRule", () => {
  test.each([
    ["59-218 4f08a408", { from: 59, to: 218, fingerprint: "4f08a408" }],
    ["7 00000000", { from: 7, to: 7, fingerprint: "00000000" }],
  ])("%s", (text, parsed) => {
    expect(parseRule(text)).toEqual(parsed);
    expect(printRule(parsed)).toBe(text);
  });

  test.each(["", "59-218", "9-3 4f08a408", "0-3 4f08a408", "59-218 4F08A408", "59 - 218 4f08a408"])(
    "%j is not a rule",
    (text) => {
      expect(parseRule(text)).toBeUndefined();
    },
  );
});

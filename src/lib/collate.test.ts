import { describe, expect, test } from "vitest";
import { byName, byText } from "./collate.ts";

describe("byName", () => {
  test.each([
    ["capitals do not part names", ["b", "A", "a", "B"], ["a", "A", "b", "B"]],
    ["accents do not part names", ["z", "é", "e", "f"], ["e", "é", "f", "z"]],
    ["numbers are ordered as numbers", ["GPT 10", "GPT 9"], ["GPT 9", "GPT 10"]],
    ["names that a collator finds equal have an order still", ["e\u0301", "\u00e9"], ["e\u0301", "\u00e9"]],
  ])("%s", (_, names, sorted) => {
    expect(names.toSorted(byName("en"))).toEqual(sorted);
    expect(names.toReversed().toSorted(byName("en"))).toEqual(sorted);
  });
});

describe("byText", () => {
  test.each([
    ["capitals come before small letters", "B", "a", -1],
    ["accents come last", "z", "é", -1],
    ["numbers are text", "10", "9", -1],
    ["a longer text comes later", "ab", "a", 1],
    ["equal texts are equal", "a", "a", 0],
  ])("%s", (_, one, other, order) => {
    expect(byText(one, other)).toBe(order);
  });
});

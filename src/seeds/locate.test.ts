import { describe, expect, test } from "vitest";
import type { FieldPath } from "./field-value.ts";
import { locateIn } from "./locate.ts";

const yaml = [
  "title: Mill",
  "empty:",
  "provider:",
  "  name: Example",
  "topics:",
  "  - AI",
  "  - Autos",
  "body: |",
  "  One",
];

describe("locateIn", () => {
  const locator = locateIn(yaml.join("\n"));
  test.each<[string, FieldPath, number, number]>([
    ["a text", ["title"], 1, 8],
    ["a field without a value, at its name", ["empty"], 2, 1],
    ["a field of a map", ["provider", "name"], 4, 9],
    ["an item of a list", ["topics", 1], 7, 5],
    ["a field that a map lacks, at the map", ["provider", "domain"], 4, 3],
    ["an item that a list lacks, at the list", ["topics", 9], 6, 3],
    ["a field that there is not, at the first", ["webUrl"], 1, 1],
    ["the whole", [], 1, 1],
  ])("finds %s", (_, path, line, column) => {
    expect(locator.positionOf(path)).toEqual({ line, column });
  });

  test("finds the first line of a block scalar", () => {
    expect(locator.firstLine(["body"])).toBe(9);
  });

  test.each([
    ["a list", "a: b\n? [c]\n: d", { line: 2, column: 3 }],
    ["a map", "? {c: d}\n: e", { line: 1, column: 3 }],
    ["a list in a deeper map", "a:\n  - b: {[c]: d}", { line: 2, column: 9 }],
    ["no such thing", "a: b\n? c\n: d", undefined],
  ])("finds the key that is %s", (_, text, place) => {
    expect(locateIn(text).complexKey()).toEqual(place);
  });

  test("has a position for everything in invalid YAML", () => {
    expect(locateIn("a: [b").positionOf(["a", 3])).toMatchObject({ line: 1 });
  });
});

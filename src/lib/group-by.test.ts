import { expect, test } from "vitest";
import { addTo, groupBy } from "./group-by.ts";

test("keeps the order of keys and things, and leaves out things without a key", () => {
  const groups = groupBy(["b1", "a1", "", "b2"], (text) => text[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
  addTo(groups, "a", "a2");
  expect(groups.get("a")).toEqual(["a1", "a2"]);
});

import { expect, test } from "vitest";
import { outletsOf } from "./outlets.ts";

test.each([
  ["no other outlet", "A", [], { outlets: 1, alsoBy: [] }],
  ["its own outlet's other reports", "A", ["A", "A"], { outlets: 1, alsoBy: [] }],
  ["each outlet once", "A", ["B", "C", "B"], { outlets: 3, alsoBy: ["B", "C"] }],
  [
    "three by name, those with most reports first",
    "A",
    ["B", "C", "D", "E", "E"],
    { outlets: 5, alsoBy: ["E", "B", "C"] },
  ],
  ["an unknown outlet of its own", undefined, ["B"], { outlets: 2, alsoBy: ["B"] }],
])("counts %s", (_, own, others, expected) => {
  expect(outletsOf(own, others)).toEqual(expected);
});

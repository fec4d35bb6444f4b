import { expect, test } from "vitest";
import type { TopicRule } from "./site.ts";
import { topicsByRule } from "./topics-by-rule.ts";

const RULES: readonly TopicRule[] = [
  { name: "Hardware", words: ["GPU", "machine room"] },
  { name: "AI" },
  { name: "Autos", words: ["car", "cars"] },
];

test.each([
  ["by any of its words", ["Two cars"], [{ topic: "Autos", word: "cars" }]],
  [
    "in the order of the rows, whatever the text's",
    ["Cars first", "then a gpu"],
    [
      { topic: "Hardware", word: "GPU" },
      { topic: "Autos", word: "cars" },
    ],
  ],
  ["never by its name alone", ["AI"], []],
  ["never by a phrase that two parts share", ["The machine", "room"], []],
  ["not at all by an empty text", ["", ""], []],
])("a topic is given %s", (_, parts, expected) => {
  expect(topicsByRule(parts, RULES)).toEqual(expected);
});

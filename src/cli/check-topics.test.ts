import { expect, test } from "vitest";
import type { TopicRule } from "../site.ts";
import { site } from "../site.ts";
import { checkTopics } from "./check-topics.ts";

test("lets the topics of src/site.ts pass", () => {
  expect(() => checkTopics(site.topics)).not.toThrow();
});

test.each<[string, TopicRule[], string]>([
  ["an empty name", [{ name: " " }], "is empty"],
  [
    "a name twice, in another spelling",
    [{ name: "AI Chips" }, { name: "ai-chips" }],
    '"ai-chips" is a name of "AI Chips"',
  ],
  ["an alias that is a topic", [{ name: "A" }, { name: "B", aliases: ["a"] }], '"a" is a name of "A" already'],
  ["a topic's own name as its alias", [{ name: "A", aliases: ["a"] }], '"a" is a name of "A" already'],
  [
    "an alias of two topics",
    [
      { name: "A", aliases: ["X"] },
      { name: "B", aliases: ["X"] },
    ],
    '"X" is a name of "A"',
  ],
  ["a word that is none", [{ name: "A", words: ["…"] }], 'the word "…" of "A" is no word'],
  [
    "a parent that is not there",
    [{ name: "A", parent: "Nowhere" }],
    'the parent "Nowhere" of "A" is no topic there; give',
  ],
  [
    "a parent that is nearly there",
    [{ name: "AI Hardware" }, { name: "B", parent: "AI Hardwear" }],
    'did you mean "AI Hardware"?',
  ],
  ["a topic above itself", [{ name: "A", parent: "A" }], "in a circle: A → A"],
  [
    "a circle of three",
    [
      { name: "D", parent: "A" },
      { name: "A", parent: "B" },
      { name: "B", parent: "C" },
      { name: "C", parent: "A" },
    ],
    "in a circle: A → B → C → A",
  ],
])("refuses %s", (_, rules, message) => {
  expect(() => checkTopics(rules)).toThrow(message);
});

test("a parent may be given by its other name", () => {
  expect(() =>
    checkTopics([
      { name: "A", aliases: ["Old A"] },
      { name: "B", parent: "old a" },
    ]),
  ).not.toThrow();
});

import { expect, test } from "vitest";
import { checkTopics } from "./check-topics.ts";
import type { TopicRule } from "./site.ts";

test.each<[string, TopicRule[], string]>([
  ["an empty name", [{ name: " " }], "is empty"],
  [
    "a name twice, in another spelling",
    [{ name: "AI Chips" }, { name: "ai-chips" }],
    'the name "ai-chips", which is one of "AI Chips"',
  ],
  [
    "an alias that is a topic",
    [{ name: "A" }, { name: "B", aliases: ["a"] }],
    'the name "a", which is one of "A" already',
  ],
  ["a topic's own name as its alias", [{ name: "A", aliases: ["a"] }], 'the name "a", which is one of "A" already'],
  [
    "an alias of two topics",
    [
      { name: "A", aliases: ["X"] },
      { name: "B", aliases: ["X"] },
    ],
    'the name "X", which is one of "A" already',
  ],
  ["a word that is none", [{ name: "A", words: ["…"] }], 'the word "…", which would match nothing'],
  [
    "a parent that is not there",
    [{ name: "A", parent: "Nowhere" }],
    'the parent "Nowhere" of "A", which has no row; give',
  ],
  [
    "a parent that is nearly there",
    [{ name: "AI Hardware" }, { name: "B", parent: "AI Hardwear" }],
    'did you mean "AI Hardware"?',
  ],
  ["a topic above itself", [{ name: "A", parent: "A" }], "its own parent, through A → A"],
  [
    "a circle of three",
    [
      { name: "D", parent: "A" },
      { name: "A", parent: "B" },
      { name: "B", parent: "C" },
      { name: "C", parent: "A" },
    ],
    "its own parent, through A → B → C → A",
  ],
])("refuses %s", (_, rules, message) => {
  const { fault = "", cure = "" } = checkTopics(rules) ?? {};
  expect(`${fault}; ${cure}`).toContain(message);
});

test("a parent may be given by its alias", () => {
  expect(
    checkTopics([
      { name: "A", aliases: ["Old A"] },
      { name: "B", parent: "old a" },
    ]),
  ).toBeUndefined();
});

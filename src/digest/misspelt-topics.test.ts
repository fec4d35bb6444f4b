import { expect, test } from "vitest";
import type { TopicRule } from "../site/site.ts";
import { misspeltTopics } from "./misspelt-topics.ts";

const RULES: readonly TopicRule[] = [{ name: "AI in Autos" }, { name: "Meta AI", aliases: ["Facebook AI"] }];

const times = (count: number, ...topics: string[]) => Array.from({ length: count }, () => ({ topics }));

test.each<[string, { topics: string[] }[], [string, string][]]>([
  ["a topic near to one with a row", times(1, "AI in Auto"), [["AI in Auto", "AI in Autos"]]],
  ["one near to another name", times(1, "Facebok AI"), [["Facebok AI", "Facebook AI"]]],
  [
    "every spelling of it",
    [...times(1, "AI in Auto"), ...times(1, "ai-in-auto")],
    [
      ["AI in Auto", "AI in Autos"],
      ["ai-in-auto", "AI in Autos"],
    ],
  ],
  ["one near to a common one", [...times(4, "Robotics"), ...times(1, "Robotic")], [["Robotic", "Robotics"]]],
  ["no common one", times(3, "AI in Auto"), []],
  ["no spelling of one with a row", times(1, "ai in autos"), []],
  ["no new topic", times(1, "Quilting"), []],
  ["none near to a rare one", [...times(3, "Robotics"), ...times(1, "Robotic")], []],
])("finds %s", (_, articles, expected) => {
  expect([...misspeltTopics(articles, RULES)]).toEqual(expected);
});

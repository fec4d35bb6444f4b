import { describe, expect, test } from "vitest";
import { head, placed } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import type { TopicRule } from "../site/site.ts";
import { topicWithAbove } from "../site/topic-names.ts";
import { buildDigest } from "./build-digest.ts";
import { byTopic } from "./groups.ts";
import { topicSlugs } from "./topic-slugs.ts";
import { type TopicBranch, topicTree } from "./topic-tree.ts";

const RULES: readonly TopicRule[] = [
  { name: "Zoo" },
  { name: "AI" },
  { name: "Hardware", parent: "AI", aliases: ["Old Hardware"] },
  { name: "Chips", parent: "old hardware" },
];

describe("topicWithAbove", () => {
  test("climbs to the broadest topic, by aliases too", () => {
    expect(topicWithAbove(RULES, "chips")).toEqual(["Chips", "Hardware", "AI"]);
    expect(topicWithAbove(RULES, "Elsewhere")).toEqual(["Elsewhere"]);
  });

  test("stops in a circle", () => {
    const circle = [
      { name: "A", parent: "B" },
      { name: "B", parent: "A" },
    ];
    expect(topicWithAbove(circle, "A")).toEqual(["A", "B"]);
  });
});

describe("topics with parents", () => {
  const articles = [placed("a", { topics: ["Chips"] }), placed("b", { topics: ["Apes", "AI"] })];
  const topics = byTopic(articles, RULES, "en");

  test("are in the site's order, then by name", () => {
    const more = [placed("c", { topics: ["Zoo", "bees"] })];
    expect(byTopic([...articles, ...more], RULES, "en").map(({ name }) => name)).toEqual([
      "Zoo",
      "AI",
      "Hardware",
      "Chips",
      "Apes",
      "bees",
    ]);
  });

  test("include the articles of narrower topics", () => {
    expect(topics.map(({ name, articles: members }) => [name, members.map(({ seed }) => seed)])).toEqual([
      ["AI", ["a.txt", "b.txt"]],
      ["Hardware", ["a.txt"]],
      ["Chips", ["a.txt"]],
      ["Apes", ["b.txt"]],
    ]);
  });

  test("know their broader topics, the broadest first", () => {
    expect(topics.find(({ name }) => name === "Chips")?.above).toEqual([
      { name: "AI", path: "/topics/ai/" },
      { name: "Hardware", path: "/topics/hardware/" },
    ]);
    expect(topics[0]).not.toHaveProperty("above");
  });

  test("form a tree", () => {
    const names = (branches: readonly TopicBranch[]): unknown[] =>
      branches.map(({ name, count, below }) => [name, count, names(below)]);
    expect(names(topicTree(topics))).toEqual([
      ["AI", 2, [["Hardware", 1, [["Chips", 1, []]]]]],
      ["Apes", 1, []],
    ]);
  });

  test("are hidden with their broader topic", () => {
    expect(topicSlugs({ topics: RULES }, { topics: ["Chips", "AI"] })).toEqual(["chips", "hardware", "ai"]);
  });
});

test("paths under a topic's aliases redirect to it, years included", () => {
  const site = {
    ...TEST_SITE,
    topics: [
      { name: "Meta AI", aliases: ["Facebook AI", "FAIR"] },
      { name: "Unused", aliases: ["Old"] },
    ],
  };
  const { redirects } = buildDigest([head("a", { topics: ["facebook ai"] })], {
    site,
    now: "2030-01-01T00:00:00Z",
    drafts: false,
  });
  expect(redirects.map(({ what, from, to }) => [what, from, to])).toEqual([
    ["topic", "/topics/facebook-ai/", "/topics/meta-ai/"],
    ["topic", "/topics/facebook-ai/2021/", "/topics/meta-ai/2021/"],
    ["topic", "/topics/fair/", "/topics/meta-ai/"],
    ["topic", "/topics/fair/2021/", "/topics/meta-ai/2021/"],
  ]);
});

import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import type { Article } from "../seeds/article.ts";
import { alikeSeeds } from "./alike-seeds.ts";

const TITLE = "Tesla unveils Dojo supercomputer at its AI day";

/** Pairs as "b = a title". */
const pairs = (...changes: Partial<Article>[]) =>
  alikeSeeds(changes.map((change, place) => head("abcdef"[place] ?? "", change)).toReversed()).map(
    ({ article, other, by }) => `${article.seed[0]} = ${other.seed[0]} ${by}`,
  );

describe("alikeSeeds", () => {
  test.each<[string, Partial<Article>[], string[]]>([
    ["the same title, whatever its case", [{ title: TITLE }, { title: TITLE.toUpperCase() }], ["b = a title"]],
    ["nearly the same title", [{ title: TITLE }, { title: `${TITLE} today` }], ["b = a nearly title"]],
    [
      "each with the first it is like",
      [{ title: TITLE }, { title: TITLE }, { title: TITLE }],
      ["b = a title", "c = a title"],
    ],
    [
      "titles without spaces",
      [{ title: "特斯拉在人工智能日上发布超级计算机" }, { title: "特斯拉在人工智能日上发布了超级计算机" }],
      ["b = a nearly title"],
    ],
  ])("finds %s", (_, changes, expected) => {
    expect(pairs(...changes)).toEqual(expected);
  });

  test.each<[string, Partial<Article>[]]>([
    ["other titles", [{ title: TITLE }, { title: "Tesla unveils a robot at its AI day" }]],
    ["short titles", [{ title: "The morning briefing" }, { title: "The morning briefing" }]],
    ["another number", [{ title: `${TITLE}, part 1` }, { title: `${TITLE}, part 2` }]],
    ["news of another month", [{ title: TITLE }, { title: TITLE, published: "2021-09-20T15:46:00Z" }]],
    ["a merged seed", [{ title: TITLE }, { title: TITLE, consent: "merged" }]],
    ["one that was taken down", [{ title: TITLE, consent: "removed" }, { title: TITLE }]],
    [
      "one that the other lists",
      [{ title: TITLE, coverage: [{ title: TITLE, address: "https://news.example/b" }] }, { title: TITLE }],
    ],
  ])("passes over %s", (_, changes) => {
    expect(pairs(...changes)).toEqual([]);
  });

  test("finds an undated text", () => {
    const { published: _, ...undated } = head("b", { title: TITLE });
    expect(alikeSeeds([head("a", { title: TITLE }), undated])).toHaveLength(1);
  });

  test("finds texts that name the same things, under other titles", () => {
    const terms = ["Dojo", "Tesla", "Elon Musk", "D1", "ExaPOD", "FSD"];
    const heads = [
      { ...head("a", { title: "One story" }), terms },
      { ...head("b", { title: "Quite another" }), terms: terms.toReversed() },
      { ...head("c", { title: "A third one" }), terms: terms.slice(0, 4) },
    ];
    expect(alikeSeeds(heads).map(({ article, by }) => [article.seed, by])).toEqual([["b.txt", "names"]]);
  });
});

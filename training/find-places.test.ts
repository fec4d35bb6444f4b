import { describe, expect, test } from "vitest";
import { describeLine } from "../src/cleaning/strip-comments/describe-line.ts";
import { type LineWeights, scoreLine, shareOf } from "../src/cleaning/strip-comments/line-score.ts";
import { findPlaces } from "./find-places.ts";

const weights: LineWeights = {
  table: Int16Array.from(
    { length: 1 << 18 },
    (_, place) => (((place * 7919) % 200) - 100) * 256 + ((place * 104729) % 100),
  ),
  scale: 0.02,
  comment: -0.5,
  spam: 0.25,
};

describe("scoreLine", () => {
  test.each([
    "",
    "a",
    "Two words.",
    "Тесла и нейросети",
    "人工智能的新闻，今天",
    "x".repeat(5000),
    "see https://a.example/b now 1234",
  ])("sums the weights of the places that findPlaces lists: %.20s", (text) => {
    const { codes, codeCount } = describeLine(text);
    const places = [...findPlaces(codes, codeCount)];
    let comment = 0;
    let spam = 0;
    for (const place of places) {
      const weight = weights.table[place] ?? 0;
      spam += weight >> 8;
      comment += (weight << 24) >> 24;
    }
    const share = places.length === 0 ? 0 : shareOf(places.length) * weights.scale;
    const score = scoreLine({ codes, codeCount }, weights);
    expect(score.spam).toBeCloseTo(places.length === 0 ? 0 : 0.25 + spam * share, 9);
    expect(score.comment).toBeCloseTo(places.length === 0 ? 0 : -0.5 + comment * share, 9);
  });
});

test.each([10, 1_000, 20_000])("a line of %i letters has at most five features a letter", (size) => {
  const { codes, codeCount } = describeLine("ab ".repeat(size / 2).slice(0, size));
  expect(findPlaces(codes, codeCount).length).toBeLessThanOrEqual(5 * (size + 2));
});

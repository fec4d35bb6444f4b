import { expect, test } from "vitest";
import { en } from "../words/en.ts";
import { rankText } from "./rank.tsx";

test.each([
  [
    "a sum where the figures are one",
    { heat: 152, quality: 102, reports: 5 },
    "Heat 152: quality 102 + 5 × 10 for 5 other reports.",
  ],
  ["no sum of nothing", { heat: 90, quality: 90, reports: 0 }, "Heat 90: its quality score, with no other reports."],
  ["no false sum", { heat: 122, quality: 102, reports: 5 }, "Heat 122, as given with the article."],
  ["a heat alone", { heat: 122, reports: 5 }, "Heat 122, as given with the article."],
  ["nothing where no heat is known", { quality: 102, reports: 5 }, undefined],
  ["nothing of the mark of merged ones", { heat: -1, quality: 102, reports: 0 }, undefined],
])("the rank is %s", (_, article, text) => {
  expect(rankText({ language: "en", words: en }, article)).toBe(text);
});

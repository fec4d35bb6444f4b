import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { dayRuns } from "./day-runs.ts";

const on = (letter: string, day: string, heat = 1) => placed(letter, { day, published: `${day}T12:00:00Z`, heat });

test("days of one article share a run within their year until it fills a row", () => {
  const days = ["2024-03-05", "2023-10-10", "2023-08-01", "2023-06-05", "2023-06-01", "2023-04-03", "2022-12-07"];
  expect(dayRuns(days.map((day, place) => on(String(place), day))).map(({ days }) => days)).toEqual([
    ["2024-03-05"],
    ["2023-10-10", "2023-08-01", "2023-06-05"],
    ["2023-06-01", "2023-04-03"],
    ["2022-12-07"],
  ]);
});

test("days of one article share a run within their month, and a day of several is sorted by weight", () => {
  const articles = [
    on("a", "2021-09-02"),
    on("b", "2021-09-01"),
    on("c", "2021-08-31"),
    on("d", "2021-08-30", 5),
    on("e", "2021-08-30", 9),
    on("f", "2021-08-28"),
    on("g", "2021-08-27"),
  ];
  expect(
    dayRuns(articles).map(({ days, articles: members }) => [...days, members.map(({ seed }) => seed[0]).join("")]),
  ).toEqual([
    ["2021-09-02", "2021-09-01", "2021-08-31", "abc"],
    ["2021-08-30", "ed"],
    ["2021-08-28", "2021-08-27", "fg"],
  ]);
});

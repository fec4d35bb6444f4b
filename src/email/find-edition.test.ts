import { describe, expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { findEdition, nearestDays } from "./find-edition.ts";

const on = (letter: string, day: string, more: Partial<PublishedArticle> = {}) => placed(letter, { day, ...more });

// August 16, 2021 is a Monday, and August 22 a Sunday.
const articles = [
  on("a", "2021-08-23"),
  on("b", "2021-08-22"),
  on("c", "2021-08-20"),
  on("d", "2021-08-20", { badge: "not published" }),
  on("e", "2021-08-16"),
  on("f", "2021-08-15"),
  on("g", "2021-08-10", { badge: "future" }),
  (({ day: _, ...undated }) => undated)(placed("h")),
];

const seedsOf = (day: string, span: "day" | "week") =>
  findEdition({ articles }, day, span)
    ?.articles.map(({ seed }) => seed.slice(0, 1))
    .join("");

describe("an edition", () => {
  test.each([
    ["a day's articles, and no draft", "2021-08-20", "day", "c"],
    ["nothing where nothing was published", "2021-08-19", "day", undefined],
    ["nothing where there are only drafts", "2021-08-10", "day", undefined],
    ["a week from Monday to Sunday", "2021-08-18", "week", "bce"],
    ["the same week from its first day", "2021-08-16", "week", "bce"],
    ["the same week from its last day", "2021-08-22", "week", "bce"],
  ] as const)("has %s", (_, day, span, expected) => {
    expect(seedsOf(day, span)).toBe(expected);
  });

  test("links to its day's page on the web, or to its week's", () => {
    expect(findEdition({ articles }, "2021-08-20", "day")?.path).toBe("/2021/08/20/");
    const turn = [on("a", "2021-09-01"), on("b", "2021-08-31")];
    expect(findEdition({ articles: turn }, "2021-08-31", "week")).toMatchObject({
      path: "/2021/w35/",
      day: "2021-08-30",
    });
  });
});

test("the nearest days with articles are found on both sides, and drafts do not count", () => {
  expect(nearestDays({ articles }, "2021-08-18")).toEqual({ before: "2021-08-16", after: "2021-08-20" });
  expect(nearestDays({ articles }, "2021-08-12")).toEqual({ after: "2021-08-15" });
  expect(nearestDays({ articles }, "2022-01-01")).toEqual({ before: "2021-08-23" });
  expect(nearestDays({ articles: [] }, "2022-01-01")).toEqual({});
});

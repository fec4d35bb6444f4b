import { expect, test } from "vitest";
import { calendarDate } from "./days.ts";
import { newestFirst } from "./newest-first.ts";

const at = (id: string, published?: string) => ({ id, ...calendarDate(published, "UTC") });

test.each([
  ["the newer first", [at("a", "2021-01-01T00:00:00Z"), at("b", "2022-01-01T00:00:00Z")], "ba"],
  ["the undated last", [at("a"), at("b", "1990-01-01T00:00:00Z")], "ba"],
  ["ties by id", [at("b", "2021-01-01T00:00:00Z"), at("a", "2021-01-01T00:00:00Z")], "ab"],
  ["the undated by id", [at("b"), at("a")], "ab"],
])("%s", (_, articles, order) => {
  const sorted = (list: typeof articles) =>
    list
      .toSorted(newestFirst)
      .map(({ id }) => id)
      .join("");
  expect(sorted(articles)).toBe(order);
  expect(sorted(articles.toReversed())).toBe(order);
});

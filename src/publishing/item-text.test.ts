import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { readItem, writeItem } from "./item-text.ts";

const [one, other] = [placed("a"), placed("b")];

test("an item is restored with its articles, at any depth", () => {
  const item = {
    article: one,
    days: [{ day: "2021-08-20", articles: [one, other] }, { articles: [] }],
    count: 2,
    name: null,
    more: false,
  };
  const written = writeItem(item);
  expect(readItem(written)).toEqual(item);
  expect(written.articles).toEqual([one, one, other]);
  expect(written.text).not.toContain("Story");
});

test("an item that is an article, a list or a primitive is restored", () => {
  for (const item of [one, [one, other], "text", 5, null]) expect(readItem(writeItem(item))).toEqual(item);
});

test("items that differ only in their articles have the same text", () => {
  expect(writeItem({ articles: [one] }).text).toBe(writeItem({ articles: [other] }).text);
});

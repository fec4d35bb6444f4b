import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { placedAt, readItem, writeItem } from "./item-text.ts";

const [one, other] = [placed("a"), placed("b")];

test("an item comes back with its articles in their places, at any depth", () => {
  const item = {
    article: one,
    days: [{ day: "2021-08-20", articles: [one, other] }, { articles: [] }],
    count: 2,
    name: null,
    more: false,
  };
  const text = writeItem(item, ({ version }) => placedAt({ at: version === one.version ? 0 : 9, size: 5 }));
  const read = readItem(text, ({ at }) => (at === 0 ? one : other));
  expect(read).toEqual(item);
  expect(text).not.toContain("Story");
});

test("an item that is an article, a list or no object at all comes back", () => {
  for (const item of [one, [one, one], "text", 5, null]) {
    const text = writeItem(item, () => placedAt({ at: 0, size: 1 }));
    expect(readItem(text, () => one)).toEqual(item);
  }
});

test("whatever else stands for an article is text like the rest", () => {
  expect(writeItem({ articles: [one] }, ({ version }) => version)).toBe('{"articles":["version of a"]}');
});

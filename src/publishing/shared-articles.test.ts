import { expect, test } from "vitest";
import { placed } from "../../test/helpers/articles.ts";
import { articlesIn, SharedArticles } from "./shared-articles.ts";

test("articles come back as they were shared, each once", () => {
  const articles = ["a", "b", "c"].map((letter) => placed(letter, { title: `Ἀθῆναι ${letter} \u{1f3db}` }));
  const shared = new SharedArticles();
  const numbers = articles.map((article) => shared.share(article));
  const articleAt = articlesIn(shared.memory);
  expect(numbers.map(articleAt)).toEqual(articles);
  expect(articleAt(numbers[1] ?? -1)).toBe(articleAt(numbers[1] ?? -1));
});

test("an article that was shared keeps its number, and takes no more memory", () => {
  const shared = new SharedArticles();
  const number = shared.share(placed("a"));
  const [block] = shared.memory;
  const written = Buffer.from(block ?? []).toString("hex");
  expect(shared.share(placed("a"))).toBe(number);
  expect(Buffer.from(shared.memory[0] ?? []).toString("hex")).toBe(written);
});

test("as much memory is taken as the articles need, whatever their size", () => {
  const shared = new SharedArticles();
  const sizes = [10, 700_000, 700_000, 3_000_000, 20];
  const articles = sizes.map((size, index) => placed(String(index), { excerpt: "x".repeat(size) }));
  const numbers = articles.map((article) => shared.share(article));
  expect(numbers.map(articlesIn(shared.memory))).toEqual(articles);
  expect(shared.memory.length).toBe(4);
});

test("what is shared later does not disturb who reads what was shared before", () => {
  const shared = new SharedArticles();
  const first = shared.share(placed("a"));
  const articleAt = articlesIn(shared.memory);
  shared.share(placed("b"));
  expect(articleAt(first)).toEqual(placed("a"));
});

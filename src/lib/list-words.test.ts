import { expect, test } from "vitest";
import { listWords } from "./list-words.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j becomes %j", (words, text) => {
  expect(listWords(words)).toBe(text);
});

test("can join with or", () => {
  expect(listWords(["a", "b"], "or")).toBe("a or b");
});

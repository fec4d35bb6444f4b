import { expect, test } from "vitest";
import { count } from "./count.ts";

test.each([
  [0, "article", undefined, "0 articles"],
  [1, "article", undefined, "1 article"],
  [2, "article", undefined, "2 articles"],
  [1234, "article", undefined, "1,234 articles"],
  [2, "story", "stories", "2 stories"],
  [1, "story", "stories", "1 story"],
])("%i %s", (number, one, many, text) => {
  expect(count(number, one, many)).toBe(text);
});

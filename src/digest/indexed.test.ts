import { expect, test } from "vitest";
import { isIndexed } from "./indexed.ts";

test.each([
  ["a page without a text may be listed", false, { hasText: false }, true],
  ["a page of another outlet's text may not", false, { hasText: true }, false],
  ["unless the site says so", true, { hasText: true }, true],
])("%s", (_, indexFullText, article, indexed) => {
  expect(isIndexed({ indexFullText, text: "full" }, article)).toBe(indexed);
});

import { expect, test } from "vitest";
import { bodyOf } from "../../test/helpers/articles.ts";
import { isIndexed } from "./indexed.ts";

test.each([
  ["a page without a text may be listed", false, {}, true],
  ["a page of an empty text may be listed", false, { body: bodyOf("") }, true],
  ["a page of another outlet's text may not", false, { body: bodyOf("<p>a</p>") }, false],
  ["unless the site says so", true, { body: bodyOf("<p>a</p>") }, true],
])("%s", (_, indexFullText, article, indexed) => {
  expect(isIndexed({ indexFullText }, article)).toBe(indexed);
});

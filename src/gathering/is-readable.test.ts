import { expect, test } from "vitest";
import { samplePage } from "../../test/helpers/sample-page.ts";
import { isReadable } from "./is-readable.ts";

test.each([
  ["a page", samplePage(), true],
  ["no page", "", true],
  ["paragraphs that are not closed", "<p>x".repeat(5000), true],
  ["one that is nested too deep", "<div>".repeat(300), false],
  ["one of too many elements", "<b>x</b>".repeat(40_000), false],
])("%s is judged by its shape", (_, html, readable) => {
  expect(isReadable(html)).toBe(readable);
});

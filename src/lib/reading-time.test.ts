import { expect, test } from "vitest";
import { readingTime } from "./reading-time.ts";

test.each([
  ["", 0],
  ["<p>A word</p>", 1],
  [`<p class="${"x".repeat(9000)}">A word</p>`, 1],
  ["<p>words </p>".repeat(650), 3],
  [`<p>${"港口新闻".repeat(240)}</p>`, 3],
])("%# takes %d minutes to read", (html, minutes) => {
  expect(readingTime(html)).toBe(minutes);
});

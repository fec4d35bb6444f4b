import { expect, test } from "vitest";
import { dateOrder } from "./date-order.ts";

test.each([
  ["de", "zeitung.example", "day first"],
  ["fr-CA", "journal.example", undefined],
  ["en-US", "paper.example", "month first"],
  ["en-US", "paper.co.uk", "day first"],
  ["en-GB", "paper.example", "day first"],
  ["en", "paper.example", undefined],
  ["en", "paper.in", "day first"],
  [undefined, "giornale.it", "day first"],
  ["ja", "shimbun.jp", undefined],
  ["no language", "paper.example", undefined],
])("%s at %s: %s", (language, host, order) => {
  expect(dateOrder(language, host)).toBe(order);
});

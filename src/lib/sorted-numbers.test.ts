import { expect, test } from "vitest";
import { SortedNumbers } from "./sorted-numbers.ts";

test("holds what it was given and nothing else", () => {
  const numbers = new SortedNumbers([7, 2 ** 52 + 1, 0, 7, 3]);
  expect([0, 3, 7, 2 ** 52 + 1].map((number) => numbers.has(number))).toEqual([true, true, true, true]);
  expect([1, 4, 8, 2 ** 52, 2 ** 52 + 2].map((number) => numbers.has(number))).toEqual(Array(5).fill(false));
});

test("may hold nothing", () => {
  const none = new SortedNumbers([]);
  expect([none.size, none.has(0)]).toEqual([0, false]);
});

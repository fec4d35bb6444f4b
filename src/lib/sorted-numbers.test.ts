import { expect, test } from "vitest";
import { SortedNumbers } from "./sorted-numbers.ts";

const listed = (numbers: readonly number[]) => numbers;

test("contains what it was given and nothing else", () => {
  const numbers = SortedNumbers.of([[7, 2 ** 52 + 1], [], [0, 7, 3]], listed);
  expect([0, 3, 7, 2 ** 52 + 1].map((number) => numbers.has(number))).toEqual([true, true, true, true]);
  expect([1, 4, 8, 2 ** 52, 2 ** 52 + 2].map((number) => numbers.has(number))).toEqual(Array(5).fill(false));
});

test("is the same set when made from its memory", () => {
  const { memory } = SortedNumbers.of([[5, 2 ** 40]], listed);
  const other = new SortedNumbers(structuredClone(memory));
  expect([5, 2 ** 40, 6].map((number) => other.has(number))).toEqual([true, true, false]);
  expect(structuredClone(memory).sorted.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("may be empty", () => {
  const none = SortedNumbers.of([], listed);
  expect([none.size, none.has(0)]).toEqual([0, false]);
});

test("contains each of many numbers, and none between them", () => {
  const places = Array.from({ length: 3000 }, (_, place) => place);
  const many = places.map((place) => place * 1_141_592_653_589);
  const numbers = SortedNumbers.of([many], listed);
  expect(many.filter((number) => !numbers.has(number))).toEqual([]);
  expect(many.filter((number) => numbers.has(number + 1))).toEqual([]);
});

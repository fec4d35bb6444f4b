import { expect, test } from "vitest";
import { stretchNumber, stretchSeeker } from "./stretch.ts";

const TEXT = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxVé記bZnjnC/AZJGg0+0BMrKrqpGm";

test("finds the number of every stretch, wherever it begins, and no other", () => {
  for (const length of [1, 2, 24]) {
    const numbers: number[] = [];
    stretchSeeker(length)(TEXT, (number) => {
      numbers.push(number);
      return false;
    });
    expect(numbers).toEqual(
      Array.from({ length: TEXT.length - length + 1 }, (_, at) => stretchNumber(TEXT, at, length)),
    );
  }
});

test("stops at the first that passes", () => {
  const numbers: number[] = [];
  const found = stretchSeeker(24)(TEXT, (number) => numbers.push(number) === 3);
  expect([found, numbers.length]).toEqual([true, 3]);
});

test("finds nothing in a text that is shorter", () => {
  expect(stretchSeeker(4)("abc", () => true)).toBe(false);
});

test("tells stretches apart that differ in one unit or in order, and fills the whole range", () => {
  const texts = Array.from({ length: 50_000 }, (_, at) => `stretch ${String(at).padStart(8, "0")}`);
  const numbers = texts.map((text) => stretchNumber(text, 0, 16));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(stretchNumber("ab", 0, 2)).not.toBe(stretchNumber("ba", 0, 2));
  expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
  expect(Math.max(...numbers)).toBeGreaterThan(2 ** 53 * 0.99);
  expect(Math.min(...numbers)).toBeLessThan(2 ** 53 * 0.01);
});

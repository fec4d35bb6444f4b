import { expect, test } from "vitest";
import { numericHash } from "./numeric-hash.ts";

test("is the same for a text and for an equal part of another", () => {
  expect(numericHash("abc")).toBe(numericHash("xabcx", 1, 4));
  expect(numericHash("")).toBe(numericHash("abc", 2, 2));
});

test("differs for texts that differ in one unit, in order or in length", () => {
  const texts = Array.from({ length: 50_000 }, (_, at) => `text number ${at}`);
  const alike = ["ab", "ba", "a", "aa", "aaa", "a\0", "\0a", "A", "á", "a\u0301"];
  const numbers = [...texts, ...alike].map((text) => numericHash(text));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
});

test("fills the whole range", () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => numericHash(String(at)));
  expect(Math.max(...numbers)).toBeGreaterThan(2 ** 53 * 0.99);
  expect(Math.min(...numbers)).toBeLessThan(2 ** 53 * 0.01);
});

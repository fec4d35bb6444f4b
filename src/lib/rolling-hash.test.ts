import { expect, test } from "vitest";
import { rangeHash, rollingHashFinder } from "./rolling-hash.ts";

const BYTES = Buffer.from("bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxVé記bZnjnC/AZJGg0+0BMrKrqpGm");
const ALL = { from: 0, to: BYTES.length };

test("finds the hash of every window, at any offset, and no other", () => {
  for (const length of [1, 2, 24]) {
    const numbers: number[] = [];
    rollingHashFinder(length)(BYTES, ALL, (number) => {
      numbers.push(number);
      return false;
    });
    expect(numbers).toEqual(
      Array.from({ length: BYTES.length - length + 1 }, (_, at) => rangeHash(BYTES, { from: at, to: at + length })),
    );
  }
});

test("looks only within the range", () => {
  const numbers: number[] = [];
  rollingHashFinder(4)(BYTES, { from: 3, to: 8 }, (number) => numbers.push(number) === 9);
  expect(numbers).toEqual([rangeHash(BYTES, { from: 3, to: 7 }), rangeHash(BYTES, { from: 4, to: 8 })]);
});

test("stops at the first match", () => {
  const numbers: number[] = [];
  const found = rollingHashFinder(24)(BYTES, ALL, (number) => numbers.push(number) === 3);
  expect([found, numbers.length]).toEqual([true, 3]);
});

test("finds nothing in a shorter text", () => {
  expect(rollingHashFinder(4)(Buffer.from("abc"), { from: 0, to: 3 }, () => true)).toBe(false);
});

test("differs for ranges that differ in one byte or in order, and fills the whole range of numbers", () => {
  const texts = Array.from({ length: 50_000 }, (_, at) => `stretch ${String(at).padStart(8, "0")}`);
  const numericHash = (text: string) => rangeHash(Buffer.from(text), { from: 0, to: text.length });
  const numbers = texts.map(numericHash);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numericHash("ab")).not.toBe(numericHash("ba"));
  expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
  expect(Math.max(...numbers)).toBeGreaterThan(2 ** 53 * 0.99);
  expect(Math.min(...numbers)).toBeLessThan(2 ** 53 * 0.01);
});

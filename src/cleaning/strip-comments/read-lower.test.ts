import fc from "fast-check";
import { expect, test } from "vitest";
import { readLower } from "./read-lower.ts";

const lower = (text: string) => {
  const { units, source } = readLower(text);
  return String.fromCharCode(...units.subarray(0, source.length));
};

test.each([
  "Don’t Panic",
  "ПРИВЕТ, Мир",
  "ΟΔΟΣ ΟΔΟΣ, ΣΑΣ",
  "İstanbul IŞIK",
  "\u0000A",
  "𐐀𐐁 and 😀",
  "\ud801",
  "ẞ ǅ Å K",
])("%j becomes what toLowerCase makes of it", (text) => {
  expect(lower(text)).toBe(text.toLowerCase());
});

test("any text becomes what toLowerCase makes of it", () => {
  const text = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((all) => String.fromCharCode(...all));
  fc.assert(
    fc.property(text, (one) => {
      expect(lower(one)).toBe(one.toLowerCase());
    }),
  );
});

test("every single unit becomes what toLowerCase makes of it", () => {
  const wrong: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const one = String.fromCharCode(unit);
    if (lower(one) !== one.toLowerCase()) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});

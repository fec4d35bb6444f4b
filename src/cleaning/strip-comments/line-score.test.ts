import { expect, test } from "vitest";
import { BITS, hashFeatures } from "./hash-features.ts";
import { scoreLine, shareOf } from "./line-score.ts";
import { scanLine } from "./scan-line.ts";

test("low bytes of weights score for a comment, high bytes for spam", () => {
  const line = scanLine("ab");
  const table = new Int16Array(1 << BITS);
  for (const place of hashFeatures(line.codes, line.codeCount)) table[place] = (-3 << 8) | 5;
  const { length } = hashFeatures(line.codes, line.codeCount);
  const { comment, spam } = scoreLine(line, { table, scale: 0.5, comment: 1, spam: 2 });
  expect(comment).toBeCloseTo(1 + length * 5 * shareOf(length) * 0.5, 9);
  expect(spam).toBeCloseTo(2 - length * 3 * shareOf(length) * 0.5, 9);
});

test("an empty line scores nothing", () => {
  expect(scoreLine(scanLine(""), { table: new Int16Array(1 << BITS), scale: 1, comment: 1, spam: 2 })).toEqual({
    comment: 0,
    spam: 0,
  });
});

test.each([10, 1_000, 20_000])("a line of %i letters has at most five features per letter", (size) => {
  const { codes, codeCount } = scanLine("ab ".repeat(size / 2).slice(0, size));
  expect(hashFeatures(codes, codeCount).length).toBeLessThanOrEqual(5 * (size + 2));
});

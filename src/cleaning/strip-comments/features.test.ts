import fc from "fast-check";
import { expect, test } from "vitest";
import { describeLine } from "./describe-line.ts";
import { BITS, findFeatures, weighFeatures } from "./features.ts";

// Weights that differ from place to place, so that no feature can stand for another.
const weights = Int8Array.from({ length: 1 << BITS }, (_, place) => Math.imul(place, 0x9e3779b1) >>> 24);

test("the weight of a line is that of the features found in it", () => {
  const line = fc.array(fc.constantFrom("a", "é", "ж", "数", "7", " ", ".", "buy now", "www.a.example"), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(line, (pieces) => {
      const { codes, codeCount } = describeLine(pieces.join(""));
      const places = findFeatures(codes, codeCount);
      const sum = places.reduce((before, place) => before + (weights[place] ?? 0), 0);
      expect(weighFeatures(codes, codeCount, weights)).toEqual({ sum, count: places.length });
    }),
  );
});

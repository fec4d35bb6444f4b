import { describe, expect, test } from "vitest";
import { mapOf } from "./field-value.ts";
import { findRepeats } from "./find-repeats.ts";

const SECRET = "bZnjnC/AZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV==;3R6SVGpXkq4QdKc1mRzWgA==";
const PIECE = "bZnjnC/AZJGg0+0BMrKrqpGm";

describe("findRepeats", () => {
  test.each([
    ["a text", SECRET, true],
    ["its middle", `x ${SECRET.slice(6, 36)} y`, true],
    ["the path of an address", `https://a.example/${PIECE}.jpg`, true],
    ["a deep value", mapOf([["a", ["b", mapOf([["c", PIECE]])]]]), true],
    ["a deep name", mapOf([["a", mapOf([[PIECE, "x"]])]]), true],
    ["plain words", "The mill opens", false],
    ["less than a piece", PIECE.slice(1), false],
    ["null", null, false],
  ])("sees %s: %s", (_, value, held) => {
    expect(findRepeats([SECRET])(value)).toBe(held);
  });

  test("sees each piece, wherever it begins, and none where there is no secret", () => {
    const run = SECRET.slice(0, 39);
    for (let at = 0; at + PIECE.length <= run.length; at++) {
      const piece = run.slice(at, at + PIECE.length);
      expect(findRepeats([SECRET])(piece)).toBe(true);
      expect(findRepeats([])(piece)).toBe(false);
    }
  });
});

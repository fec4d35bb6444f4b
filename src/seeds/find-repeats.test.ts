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
    ["a copy broken by blanks", SECRET.replace(/(.{5})/g, "$1 "), true],
    ["a copy in groups with dots", SECRET.replace(/(.{8})/g, "$1."), true],
    ["a copy with percent signs", `https://a.example/?x=${SECRET.replaceAll("n", "%6e").replaceAll("Z", "%5A")}`, true],
    ["a copy with entities", SECRET.replaceAll("n", "&#x6e;"), true],
    ["a copy in the alphabet of addresses", SECRET.replaceAll("+", "-").replaceAll("/", "_"), true],
    ["null", null, false],
  ])("recognises %s: %s", (_, value, held) => {
    expect(findRepeats([SECRET])(value)).toBe(held);
  });

  test.each([
    ["hunter2-pass-word-22ch", true],
    ["A1b2C3d4.E5f6G7h8.I9j0K1l2", true],
    ["gAAAAAeUK98iEG8IR3YvDzy012TccHIFEVmg-J8sbayuNEuz", true],
    ["2021-08-20T15:46:00Z", false],
    ["a.example/2021/08/20/", false],
    ["wordsWithoutFigures", false],
  ])("takes %s as a secret: %s", (secret, held) => {
    expect(findRepeats([secret])(`The token is ${secret} and so on.`)).toBe(held);
  });

  test("recognises every piece at any offset, and nothing without a secret", () => {
    const run = SECRET.slice(0, 39);
    for (let at = 0; at + PIECE.length <= run.length; at++) {
      const piece = run.slice(at, at + PIECE.length);
      expect(findRepeats([SECRET])(piece)).toBe(true);
      expect(findRepeats([])(piece)).toBe(false);
    }
  });
});

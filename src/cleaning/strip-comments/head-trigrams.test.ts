import { expect, test } from "vitest";
import { newHeadTrigrams } from "./head-trigrams.ts";
import { scanLine } from "./scan-line.ts";

function shares(headSize: number, ...texts: string[]): number[] {
  const head = newHeadTrigrams(headSize, 1);
  return texts.map((text) => head.compare(scanLine(text)).alike);
}

test("a line with the head's words is similar to it, one in another script is not", () => {
  const [first, same, other] = shares(
    1,
    "The old mill by the river opens",
    "The old mill opens by the river",
    "Мельница открывается снова",
  );
  expect(first).toBe(1);
  expect(same).toBeGreaterThan(0.7);
  expect(other).toBe(0);
});

test("only the head is learned, separately for each body", () => {
  expect(shares(1, "aaaa bbbb", "cccc dddd", "cccc dddd")[2]).toBeLessThan(0.2);
  expect(shares(2, "aaaa bbbb", "cccc dddd", "cccc dddd")[2]).toBe(1);
  const one = newHeadTrigrams(1, 1);
  one.compare(scanLine("shared words"));
  const two = newHeadTrigrams(1, 1);
  two.compare(scanLine("others"));
  expect(two.compare(scanLine("shared words")).alike).toBeLessThan(0.3);
});

test("the first lines are compared separately within the head", () => {
  const head = newHeadTrigrams(2, 1);
  const [, second, third] = ["abcd efgh", "ijkl mnop", "ijkl mnop abcd"].map((text) => head.compare(scanLine(text)));
  expect(second?.alikeFirst).toBe(second?.alike);
  expect(third?.alike).toBeGreaterThan(0.7);
  expect(third?.alikeFirst).toBeLessThan(0.4);
});

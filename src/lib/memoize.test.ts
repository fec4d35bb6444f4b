import { expect, test } from "vitest";
import { memoize } from "./memoize.ts";

/** Joins two texts, and counts its calls. */
function counted() {
  const asked: string[] = [];
  const join = memoize((one: string, other: string) => {
    asked.push(`${one} ${other}`);
    return [one, other];
  });
  return { asked, join };
}

test("computes each answer once, and returns the same object again", () => {
  const { asked, join } = counted();
  const first = join("a", "b");
  expect(join("b", "a")).toEqual(["b", "a"]);
  expect(join("a", "b")).toBe(first);
  expect(asked).toEqual(["a b", "b a"]);
});

test("distinguishes arguments that are equal when joined", () => {
  const { join } = counted();
  expect([join("a", "bc"), join("ab", "c"), join("a ", "b"), join("a", " b")]).toEqual([
    ["a", "bc"],
    ["ab", "c"],
    ["a ", "b"],
    ["a", " b"],
  ]);
});

test("ignores arguments that the work does not name", () => {
  let asked = 0;
  const work = memoize((text: string) => {
    asked++;
    return text;
  });
  expect([["a", "b"].map(work), ["b", "a", "a"].map(work)].flat()).toEqual(["a", "b", "b", "a", "a"]);
  expect(asked).toBe(2);
});

test("keeps falsy answers", () => {
  let asked = 0;
  const length = memoize((text: string) => {
    asked++;
    return text.length;
  });
  expect([length(""), length("")]).toEqual([0, 0]);
  expect(asked).toBe(1);
});

test("does not keep a failure", () => {
  let asked = 0;
  const work = memoize((text: string) => {
    if (++asked === 1) throw new Error("not yet");
    return text;
  });
  expect(() => work("a")).toThrow("not yet");
  expect(work("a")).toBe("a");
});

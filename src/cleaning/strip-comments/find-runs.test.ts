import { expect, test } from "vitest";
import { findRuns } from "./find-runs.ts";

test("joins neighbouring rows of the same kind, and separates spam from comments", () => {
  const scores = Float64Array.from([0, 5, 5, 5, 0, 5]);
  const shares = Float64Array.from([1, 0, 0, 0, 0, 1, 0, 0.2, 0.8, 0, 0.9, 0.1, 1, 0, 0, 0, 0, 1]);
  expect(findRuns(scores, shares, 4)).toEqual([
    { from: 1, to: 2, kind: "spam" },
    { from: 3, to: 3, kind: "comments" },
    { from: 5, to: 5, kind: "spam" },
  ]);
  expect(findRuns(scores, shares, 5)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { scoreRows, scoreRuns } from "./score-rows.ts";

/** The scores of runs whose rows say nothing by themselves. */
const settle = (...own: number[]) =>
  [...scoreRuns(Float64Array.from(own), new Array(own.length).fill(0))].map((score) => Math.round(score * 10) / 10);

const none = Number.NEGATIVE_INFINITY;

describe("scoreRows", () => {
  const shares = Float64Array.from([0.5, 0.3, 0.2, 0, 0, 1, 1, 0, 0]);

  test("counts comments and spam if comments are removed", () => {
    expect(scoreRows(shares, "strip")[0]).toBeCloseTo(0);
  });

  test("counts spam only if comments are kept", () => {
    expect(scoreRows(shares, "keep")[0]).toBeCloseTo(Math.log(0.2 / 0.8));
  });

  test("stays finite for shares of 0 and 1", () => {
    expect([...scoreRows(shares, "strip")].every(Number.isFinite)).toBe(true);
  });
});

describe("scoreRuns", () => {
  test("gives a run its third highest score", () => {
    expect(settle(-9, -9, -9, 4, 5, 6, 7, 8).slice(3)).toEqual([6, 6, 6, 6, 6]);
  });

  test("gives a bonus to a few lines at the end, even a single one after certain lines of the article", () => {
    expect(settle(-9, -9, -9, -9, 3).slice(3)).toEqual([none, 3.8]);
    expect(settle(-9, -9, -9, 3, 3, 3, 3).slice(2)).toEqual([none, 3.8, 3.8, 3.8, 3.8]);
  });

  test("gives a penalty to a single line within an article, but not to two", () => {
    expect(settle(-9, -9, 3, -9, -9)).toEqual([none, none, 1, none, none]);
    expect(settle(-9, -9, 3, 3, -9, -9)).toEqual([none, none, 3, 3, none, none]);
  });

  test("gives a penalty to many lines that text follows", () => {
    const many = new Array(9).fill(9);
    expect(settle(-9, ...many, -9, -9, -9).slice(0, 10)).toEqual([none, ...many.map(() => 6)]);
    expect(settle(-9, -9, -9, ...many).slice(2)).toEqual([none, ...many]);
  });

  test("does not begin a run with a doubtful line", () => {
    expect(settle(-9, -9, 2, 2, 9, 9, 9, 9, 9, 9).slice(0, 5)).toEqual([none, none, none, none, 9]);
  });

  test("does not end a run with a doubtful line", () => {
    expect(settle(-9, -9, 9, 9, 9, 9, 9, 2).slice(2)).toEqual([9, 9, 9, 9, 9, none]);
  });

  test("keeps lines if none is suspect by itself, and adds to the score of those that are", () => {
    const own = Float64Array.from([-9, -9, -9, 9, 9, 9]);
    const scoreAt = (suspicion: number) => scoreRuns(own, [-4, -4, -4, -4, suspicion, suspicion])[3];
    expect(scoreAt(-4)).toBe(none);
    expect(scoreAt(2)).toBe(9.8);
    expect(scoreAt(3.5)).toBeCloseTo(10);
    expect(scoreAt(40)).toBeCloseTo(10.2);
  });

  test("gives no scores for an empty body", () => {
    expect(settle()).toEqual([]);
  });
});

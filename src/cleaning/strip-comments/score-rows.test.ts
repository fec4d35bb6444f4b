import { describe, expect, test } from "vitest";
import { scoreRows, settleScores } from "./score-rows.ts";

const settle = (...own: number[]) =>
  [...settleScores(Float64Array.from(own), new Uint8Array(own.length).fill(1))].map(
    (score) => Math.round(score * 10) / 10,
  );

const none = Number.NEGATIVE_INFINITY;

describe("scoreRows", () => {
  const shares = Float64Array.from([0.5, 0.3, 0.2, 0, 0, 1, 1, 0, 0]);

  test("weighs all that is not the article's where comments go", () => {
    expect(scoreRows({ byNetworks: shares, byChain: shares }, "strip")[0]).toBeCloseTo(0);
  });

  test("weighs spam alone where comments stay", () => {
    expect(scoreRows({ byNetworks: shares, byChain: shares }, "keep")[0]).toBeCloseTo(Math.log(0.2 / 0.8));
  });

  test("is the mean of networks and chain, of which the chain is never very sure", () => {
    const byNetworks = Float64Array.from([0.5, 0, 0.5]);
    expect(scoreRows({ byNetworks, byChain: Float64Array.from([0, 0, 1]) }, "strip")[0]).toBeCloseTo(4);
    expect(scoreRows({ byNetworks, byChain: Float64Array.from([1, 0, 0]) }, "strip")[0]).toBeCloseTo(-4);
  });

  test("stays finite where a share is 0 or 1", () => {
    expect([...scoreRows({ byNetworks: shares, byChain: shares }, "strip")].every(Number.isFinite)).toBe(true);
  });
});

describe("settleScores", () => {
  test("leaves one sure line among unsure ones in no run", () => {
    expect(settle(-9, -9, 9, -9, -9)).toEqual([none, none, none, none, none]);
  });

  test("gives a run what the third surest of its lines scores", () => {
    expect(settle(-9, -9, -9, 4, 5, 6, 7, 8).slice(3)).toEqual([6, 6, 6, 6, 6]);
  });

  test("asks more of a run that text follows", () => {
    expect(settle(-9, -9, -9, 9, 9, 9, 9, 9, 9, -9, -9, -9).slice(3, 9)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  test("takes no doubtful line along before a run", () => {
    expect(settle(-9, -9, 2, 2, 9, 9, 9, 9, 9, 9).slice(0, 5)).toEqual([none, none, none, none, 9]);
  });

  test("begins a run with a line that may be the first of a comment, among others that may", () => {
    const own = Float64Array.from([-9, -9, 9, 9, 9, 9, 9, 9, 9, 9]);
    const settled = settleScores(own, Uint8Array.from([1, 1, 1, 0, 0, 0, 1, 0, 1, 1]));
    expect([...settled]).toEqual([none, none, none, none, none, none, 9, 9, 9, 9]);
  });

  test("lets what stands before a valley score for itself: code above comments", () => {
    const settled = settle(-9, -9, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1, 8, 8, 8, 8, 8);
    expect(settled.slice(2, 12)).toEqual(new Array(10).fill(4));
    expect(settled.slice(12)).toEqual(new Array(5).fill(8));
  });

  test("takes no doubtful line along after a run", () => {
    expect(settle(-9, -9, 9, 9, 9, 9, 9, 2).slice(2)).toEqual([9, 9, 9, 9, 9, none]);
  });

  test("an empty body has no scores", () => {
    expect(settle()).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { calibrate, type Scored } from "./measure.ts";

/** A clean article with that many lines, of which `surest` have the given score. */
function article(lines: number, surest: number, score: number): Scored {
  const scores = new Float64Array(lines).fill(Number.NEGATIVE_INFINITY).fill(score, 0, surest);
  return {
    id: "a",
    sources: ["news.example"],
    language: "en",
    kind: "article",
    labels: new Array<number>(lines).fill(0),
    own: scores,
    scores,
    suspicion: [],
    lengths: new Array<number>(lines).fill(80),
  };
}

const scoreAt = (clean: readonly Scored[], risk: number) => calibrate(clean).find(([one]) => one === risk)?.[1];

test("a risk is the share of lines above its threshold", () => {
  const clean = [...Array.from({ length: 199 }, () => article(100, 0, 0)), article(100, 50, 7)];
  expect(scoreAt(clean, 3e-3)).toBe(0);
  expect(scoreAt(clean, 1e-3)).toBe(7);
});

test("the share of articles that lose any line is limited to five times the risk, however small the share of lines", () => {
  const clean = Array.from({ length: 100 }, (_, at) => article(1000, at < 4 ? 1 : 0, 9 - at));
  expect(scoreAt(clean, 3e-3)).toBe(8);
  expect(scoreAt(clean, 1e-3)).toBe(9);
});

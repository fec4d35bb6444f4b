import { expect, test } from "vitest";
import { type Chain, walkChain } from "../src/cleaning/strip-comments/chain.ts";
import { pairsOf } from "./fit-chain.ts";

const chain: Chain = {
  emissions: Float64Array.from([1, -0.5, 0.2, -0.3, 0.8, 0, 0.4, 0.1, -0.6]),
  transitions: Float64Array.from([1.5, 0.2, -1, -0.4, 1, 0.3, -2, 0.1, 0.9]),
};
const figures = Float64Array.from([0.5, -1, 0.2, 0.7, -0.4, 1.2]);

test("gives the shares that adding up every sequence of labels gives", () => {
  const shares = new Float64Array(9);
  const pairs = new Float64Array(27);
  let all = 0;
  const score = (labels: readonly number[]) =>
    labels.reduce((sum, label, row) => {
      const [bias = 0, one = 0, two = 0] = [2, 0, 1].map((at) => chain.emissions[label * 3 + at]);
      const said = bias + one * (figures[row * 2] ?? 0) + two * (figures[row * 2 + 1] ?? 0);
      return sum + said + (row === 0 ? 0 : (chain.transitions[(labels[row - 1] ?? 0) * 3 + label] ?? 0));
    }, 0);
  for (let at = 0; at < 27; at++) {
    const labels = [Math.floor(at / 9), Math.floor(at / 3) % 3, at % 3];
    const weight = Math.exp(score(labels));
    all += weight;
    labels.forEach((label, row) => {
      shares[row * 3 + label] = (shares[row * 3 + label] ?? 0) + weight;
      if (row > 0) {
        const pair = row * 9 + (labels[row - 1] ?? 0) * 3 + label;
        pairs[pair] = (pairs[pair] ?? 0) + weight;
      }
    });
  }
  const walked = walkChain(chain, figures, 2);
  walked.shares.forEach((share, at) => {
    expect(share).toBeCloseTo((shares[at] ?? 0) / all, 10);
  });
  pairsOf(walked, chain).forEach((share, at) => {
    expect(share).toBeCloseTo((pairs[at] ?? 0) / all, 10);
  });
});

test("no rows have no shares", () => {
  expect(walkChain(chain, new Float64Array(), 2).shares).toHaveLength(0);
});

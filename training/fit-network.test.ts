import { describe, expect, it } from "vitest";
import { randomFrom } from "../bench/random.ts";
import { LABELS, newNetwork } from "../src/cleaning/strip-comments/network.ts";
import { fitNetwork } from "./fit-network.ts";
import { newLearner, type Sequence } from "./learner.ts";

const shape = { features: 3, dense: 4, hidden: 4 };
const none = { shift: new Float64Array(3), factor: new Float64Array(3).fill(1) };

function made(rows: number, seed: number): Sequence {
  const random = randomFrom(seed);
  const features = Float32Array.from({ length: rows * 3 }, () => random() * 2 - 1);
  const labels = Uint8Array.from({ length: rows }, (_, row) =>
    (features[row * 3] ?? 0) > 0.3 ? 2 : (features[row * 3 + 1] ?? 0) > 0 ? 1 : 0,
  );
  return { features, labels, weights: new Float32Array(rows).fill(1) };
}

describe("learn", () => {
  it("gives the gradient that finite differences of each weight show", () => {
    const random = randomFrom(5);
    const { weights, gradient, layout, learn } = newLearner(shape, 6);
    for (let at = 0; at < layout.size; at++) weights[at] = random() - 0.5;
    const loss = () => learn([made(6, 9)], none, 0, random);
    loss();
    const slopes = gradient.slice();
    for (let at = 0; at < layout.size; at++) {
      const own = weights[at] ?? 0;
      weights[at] = own + 0.01;
      const above = loss();
      weights[at] = own - 0.01;
      const below = loss();
      weights[at] = own;
      expect(slopes[at]).toBeCloseTo((above - below) / 0.02, 3);
    }
  });
});

describe("fitNetwork", () => {
  it("learns from the features of a line, and gives the same answers when run by the filter's code", () => {
    const sequences = Array.from({ length: 200 }, (_, at) => made(8, at));
    const weights = fitNetwork(sequences, shape, { seed: 1, epochs: 12, rate: 0.02, batch: 4, dropout: 0 });
    const fresh = made(200, 999);
    const scores = newNetwork(shape, weights)(fresh.features, 200);
    let right = 0;
    fresh.labels.forEach((label, row) => {
      const own = [...scores.subarray(row * LABELS, (row + 1) * LABELS)];
      if (own.indexOf(Math.max(...own)) === label) right++;
    });
    expect(right).toBeGreaterThan(180);
  });

  it("gives the same weights for the same seed", () => {
    const sequences = [made(8, 1), made(8, 2)];
    const fitting = { seed: 3, epochs: 2, rate: 0.01, batch: 2, dropout: 0.3 };
    expect(fitNetwork(sequences, shape, fitting)).toEqual(fitNetwork(sequences, shape, fitting));
  });
});

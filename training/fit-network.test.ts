import { describe, expect, it } from "vitest";
import { LABELS, labelRows, layoutOf } from "../src/cleaning/strip-comments/network.ts";
import { fitNetwork, learn, type Sequence } from "./fit-network.ts";
import { randomFrom } from "./random.ts";

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
  it("gives the slope that small steps of each weight show", () => {
    const layout = layoutOf(shape);
    const random = randomFrom(5);
    const weights = Float64Array.from({ length: layout.size }, () => random() - 0.5);
    const sequence = made(6, 9);
    const gradient = new Float64Array(layout.size);
    const loss = (at: Float64Array, into = new Float64Array(layout.size)) =>
      learn(sequence, none, shape, layout, at, into, 0, random);
    loss(weights, gradient);
    for (let at = 0; at < layout.size; at++) {
      const up = weights.slice();
      const down = weights.slice();
      up[at] = (up[at] ?? 0) + 1e-5;
      down[at] = (down[at] ?? 0) - 1e-5;
      expect(gradient[at]).toBeCloseTo((loss(up) - loss(down)) / 2e-5, 5);
    }
  });
});

describe("fitNetwork", () => {
  it("learns what the figures of a line show, and answers alike when run as the filter runs it", () => {
    const sequences = Array.from({ length: 200 }, (_, at) => made(8, at));
    const weights = fitNetwork(sequences, shape, { seed: 1, epochs: 12, rate: 0.02, batch: 4, dropout: 0 });
    const fresh = made(200, 999);
    const scores = labelRows(Float64Array.from(fresh.features), 200, shape, weights);
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

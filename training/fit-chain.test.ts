import { expect, it } from "vitest";
import { walkChain } from "../src/cleaning/strip-comments/chain.ts";
import { fitChain } from "./fit-chain.ts";
import type { Sequence } from "./learner.ts";
import { randomFrom } from "./random.ts";

/** Bodies whose second half is spam, which one figure of a row hints at; the figures are far from one scale. */
function made(seed: number): Sequence {
  const random = randomFrom(seed);
  const labels = Uint8Array.from({ length: 10 }, (_, row) => (row < 5 ? 0 : 2));
  const features = Float32Array.from({ length: 20 }, (_, at) =>
    at % 2 === 0 ? 100 + (labels[at / 2] === 2 ? 10 : 0) + random() * 14 : random(),
  );
  return { features, labels, weights: new Float32Array(10).fill(1) };
}

const sequences = Array.from({ length: 300 }, (_, at) => made(at));

it("learns what figures and neighbours say", () => {
  const chain = fitChain(sequences, 2, 1);
  let right = 0;
  for (let seed = 1000; seed < 1020; seed++) {
    const { features, labels } = made(seed);
    const { shares } = walkChain(chain, features, 2);
    labels.forEach((label, row) => {
      if ((shares[row * 3 + label] ?? 0) > 0.5) right++;
    });
  }
  // One row by itself is told apart four times in five.
  expect(right).toBeGreaterThan(190);
});

it("gives the same weights for the same seed", () => {
  expect(fitChain(sequences, 2, 3)).toEqual(fitChain(sequences, 2, 3));
});

import { describeLine } from "../src/cleaning/strip-comments/describe-line.ts";
import { BITS, findFeatures, shareOf } from "../src/cleaning/strip-comments/features.ts";
import type { Example } from "./examples.ts";
import { randomFrom } from "./random.ts";

/** A fitted line classifier: the log-odds of spam are bias + scale × (sum of weights) ÷ √(number of features). */
export interface Model {
  readonly bias: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

const EPOCHS = 8;
const RATE = 0.25;
const SHRINK = 2e-6;

/** Fits a logistic regression by adaptive gradient steps, always in the same order, and rounds it to one byte a weight. */
export function fitModel(examples: readonly Example[]): Model {
  const weights = new Float64Array(1 << BITS);
  const squares = new Float64Array(1 << BITS).fill(1e-4);
  const features = examples.map(({ text }) => {
    const { codes, codeCount } = describeLine(text);
    return findFeatures(codes, codeCount).slice();
  });
  let bias = 0;
  let biasSquares = 1e-2;
  const random = randomFrom(4);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const places = features[at];
      const example = examples[at];
      if (places === undefined || example === undefined || places.length === 0) continue;
      const root = shareOf(places.length);
      let sum = 0;
      for (const place of places) sum += weights[place] ?? 0;
      const odds = bias + sum * root;
      const error = (1 / (1 + Math.exp(-odds)) - (example.spam ? 1 : 0)) * example.weight;
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const place of places) {
        const weight = weights[place] ?? 0;
        const slope = error * root + SHRINK * weight;
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = weight - (RATE * slope) / Math.sqrt(square);
      }
    }
  }
  return quantise(bias, weights);
}

function quantise(bias: number, weights: Float64Array): Model {
  const sizes = weights.map(Math.abs).sort();
  const widest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((widest / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { bias: Number(bias.toFixed(4)), scale, weights: bytes };
}

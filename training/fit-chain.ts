import type { Body } from "../src/cleaning/strip-comments/describe-body.ts";
import { FEATURES, featuresOf } from "../src/cleaning/strip-comments/line-features.ts";
import { LABELS } from "../src/cleaning/strip-comments/network.ts";
import type { Scale, Sequence } from "./learner.ts";
import { randomFrom, shuffled } from "./random.ts";

/**
 * A linear chain of labels (a conditional random field, Lafferty et al. 2001): what each figure says for each label, and
 * what each label says for the next. It is the rival that the networks are measured against; the filter does not use it.
 */
export interface Chain {
  readonly scale: Scale;
  /** A row of figures and a bias for each label. */
  readonly emissions: Float64Array;
  /** A row for each label: how likely the others follow it. */
  readonly transitions: Float64Array;
}

const WIDTH = FEATURES + 1;

/** Fits a chain by AdaGrad (Duchi et al. 2011), one body at a time. */
export function fitChain(sequences: readonly Sequence[], scale: Scale, epochs: number, seed: number): Chain {
  const chain: Chain = {
    scale,
    emissions: new Float64Array(LABELS * WIDTH),
    transitions: new Float64Array(LABELS * LABELS),
  };
  const squares = { emissions: chain.emissions.map(() => 1), transitions: chain.transitions.map(() => 1) };
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, labels, weights } of shuffled(sequences, random)) {
      const rows = labels.length;
      const { shares, pairs } = walk(chain, features, rows);
      const slopes = {
        emissions: new Float64Array(chain.emissions.length),
        transitions: new Float64Array(chain.transitions.length),
      };
      for (let row = 0; row < rows; row++) {
        for (let label = 0; label < LABELS; label++) {
          const slope = (weights[row] ?? 1) * ((shares[row * LABELS + label] ?? 0) - (labels[row] === label ? 1 : 0));
          const start = label * WIDTH;
          for (let at = 0; at < FEATURES; at++)
            slopes.emissions[start + at] =
              (slopes.emissions[start + at] ?? 0) + slope * figure(features, row, at, scale);
          slopes.emissions[start + FEATURES] = (slopes.emissions[start + FEATURES] ?? 0) + slope;
        }
        if (row === 0) continue;
        for (let pair = 0; pair < pairs.length / rows; pair++) {
          const isRight = pair === (labels[row - 1] ?? 0) * LABELS + (labels[row] ?? 0);
          slopes.transitions[pair] =
            (slopes.transitions[pair] ?? 0) +
            (weights[row] ?? 1) * ((pairs[row * LABELS * LABELS + pair] ?? 0) - (isRight ? 1 : 0));
        }
      }
      step(chain.emissions, slopes.emissions, squares.emissions);
      step(chain.transitions, slopes.transitions, squares.transitions);
    }
  }
  return chain;
}

/** The shares of the labels of a body's spoken lines, as `labelLines` gives them. */
export function labelByChain(body: Body, chain: Chain): Float64Array {
  const rows = body.spoken.length;
  const [features = new Float64Array()] = rows === 0 ? [] : featuresOf(body, [{ from: 0, to: rows - 1 }]);
  return walk(chain, features, rows).shares;
}

const RATE = 0.1;

function step(weights: Float64Array, slopes: Float64Array, squares: Float64Array): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = slopes[at] ?? 0;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
  }
}

function figure(features: Float32Array | Float64Array, row: number, at: number, { shift, factor }: Scale): number {
  return ((features[row * FEATURES + at] ?? 0) - (shift[at] ?? 0)) * (factor[at] ?? 1);
}

/** Forward and backward over a body: the share of each label in each row, and of each pair of labels that ends in it. */
function walk({ emissions, transitions, scale }: Chain, features: Float32Array | Float64Array, rows: number) {
  const scores = new Float64Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++) {
      let sum = emissions[label * WIDTH + FEATURES] ?? 0;
      for (let at = 0; at < FEATURES; at++)
        sum += (emissions[label * WIDTH + at] ?? 0) * figure(features, row, at, scale);
      scores[row * LABELS + label] = sum;
    }
  const forward = new Float64Array(rows * LABELS);
  const backward = new Float64Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++)
      forward[row * LABELS + label] =
        (scores[row * LABELS + label] ?? 0) +
        (row === 0
          ? 0
          : logSum((from) => (forward[(row - 1) * LABELS + from] ?? 0) + (transitions[from * LABELS + label] ?? 0)));
  for (let row = rows - 2; row >= 0; row--)
    for (let label = 0; label < LABELS; label++)
      backward[row * LABELS + label] = logSum(
        (to) =>
          (transitions[label * LABELS + to] ?? 0) +
          (scores[(row + 1) * LABELS + to] ?? 0) +
          (backward[(row + 1) * LABELS + to] ?? 0),
      );
  const all = rows === 0 ? 0 : logSum((label) => forward[(rows - 1) * LABELS + label] ?? 0);
  const shares = forward.map((value, at) => Math.exp(value + (backward[at] ?? 0) - all));
  const pairs = new Float64Array(rows * LABELS * LABELS);
  for (let row = 1; row < rows; row++)
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++)
        pairs[(row * LABELS + from) * LABELS + to] = Math.exp(
          (forward[(row - 1) * LABELS + from] ?? 0) +
            (transitions[from * LABELS + to] ?? 0) +
            (scores[row * LABELS + to] ?? 0) +
            (backward[row * LABELS + to] ?? 0) -
            all,
        );
  return { shares, pairs };
}

/** The logarithm of a sum over the labels of what these are the logarithms of. */
function logSum(read: (label: number) => number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) top = Math.max(top, read(label));
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += Math.exp(read(label) - top);
  return top + Math.log(sum);
}

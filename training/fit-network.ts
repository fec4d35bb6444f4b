import { randomFrom } from "../bench/random.ts";
import { LABELS, layoutOf, type NetworkLayout, type NetworkShape } from "../src/cleaning/strip-comments/network.ts";
import { newLearner, type Scale, type Sequence } from "./learner.ts";

/** Hyperparameters of a network's training. */
export interface Fitting {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Bodies per update of the weights. */
  readonly batch: number;
  /** Dropout rate of the first layer's units. */
  readonly dropout: number;
}

/**
 * Fits a network with Adam (Kingma and Ba 2015) and a cosine learning-rate schedule. Features are standardised first, and the
 * scale is then folded into the weights.
 */
export function fitNetwork(
  sequences: readonly Sequence[],
  shape: NetworkShape,
  fitting: Fitting,
  tell: (line: string) => void = () => {},
): Float64Array {
  const random = randomFrom(fitting.seed);
  const learner = newLearner(shape, Math.max(0, ...sequences.map(({ labels }) => labels.length)));
  const { weights, gradient, layout } = learner;
  startWeights(weights, learner.shape, layout, random);
  const scale = scaleOf(sequences, shape.features);
  const mean = new Float64Array(layout.size);
  const square = new Float64Array(layout.size);
  const order = sequences.map((_, at) => at);
  const steps = Math.ceil((sequences.length * fitting.epochs) / fitting.batch);
  let step = 0;
  const move = (rows: number) => {
    step++;
    const rate = (fitting.rate * (1 + Math.cos((Math.PI * step) / (steps + 1)))) / 2;
    const meanShare = 1 - 0.9 ** step;
    const squareShare = 1 - 0.999 ** step;
    let norm = 0;
    for (let at = 0; at < gradient.length; at++) norm += (gradient[at] ?? 0) ** 2;
    const shrink = Math.min(1, 5 / (Math.sqrt(norm) / Math.max(1, rows) + 1e-9)) / Math.max(1, rows);
    for (let at = 0; at < gradient.length; at++) {
      const g = (gradient[at] ?? 0) * shrink;
      const m = (mean[at] ?? 0) * 0.9 + g * 0.1;
      const s = (square[at] ?? 0) * 0.999 + g * g * 0.001;
      mean[at] = m;
      square[at] = s;
      weights[at] =
        (weights[at] ?? 0) -
        (rate * (m / meanShare)) / (Math.sqrt(s / squareShare) + 1e-8) -
        rate * 1e-4 * (weights[at] ?? 0);
    }
    gradient.fill(0);
  };
  for (let epoch = 0; epoch < fitting.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    let loss = 0;
    let seen = 0;
    for (let from = 0; from < order.length; from += fitting.batch) {
      const batch = order.slice(from, from + fitting.batch).flatMap((at) => sequences[at] ?? []);
      loss += learner.learn(batch, scale, fitting.dropout, random);
      const rows = batch.reduce((sum, { weights: own }) => own.reduce((all, one) => all + one, sum), 0);
      seen += rows;
      move(rows);
    }
    tell(`epoch ${epoch + 1}: loss ${(loss / Math.max(1, seen)).toFixed(5)}`);
  }
  return foldScale(weights, layout, scale, shape);
}

/** The scale that standardises the features of some bodies. */
export function scaleOf(sequences: readonly Sequence[], features: number): Scale {
  const sum = new Float64Array(features);
  const squares = new Float64Array(features);
  let rows = 0;
  for (const { features: own, labels } of sequences) {
    rows += labels.length;
    for (let at = 0; at < own.length; at++) {
      const value = own[at] ?? 0;
      const column = at % features;
      sum[column] = (sum[column] ?? 0) + value;
      squares[column] = (squares[column] ?? 0) + value * value;
    }
  }
  const shift = sum.map((value) => value / Math.max(1, rows));
  const factor = squares.map((value, at) => {
    const spread = Math.sqrt(Math.max(0, value / Math.max(1, rows) - (shift[at] ?? 0) ** 2));
    // Features that are almost constant must not be magnified a hundredfold.
    return 1 / Math.max(0.05, spread);
  });
  return { shift, factor };
}

/** Folds the scale into the weights, so that the filter can use raw features, and drops padding columns. */
function foldScale(
  weights: Float32Array,
  from: NetworkLayout,
  { shift, factor }: Scale,
  shape: NetworkShape,
): Float64Array {
  const to = layoutOf(shape);
  const { features, dense } = shape;
  const columns = (from.denseBias - from.denseWeights) / dense;
  const folded = new Float64Array(to.size);
  folded.set(weights.subarray(from.denseBias), to.denseBias);
  for (let unit = 0; unit < dense; unit++) {
    let bias = weights[from.denseBias + unit] ?? 0;
    for (let column = 0; column < features; column++) {
      const weight = (weights[from.denseWeights + unit * columns + column] ?? 0) * (factor[column] ?? 1);
      folded[to.denseWeights + unit * features + column] = weight;
      bias -= weight * (shift[column] ?? 0);
    }
    folded[to.denseBias + unit] = bias;
  }
  return folded;
}

function startWeights(
  weights: Float32Array,
  { features, dense, hidden }: NetworkShape,
  layout: NetworkLayout,
  random: () => number,
): void {
  const fill = (from: number, count: number, inputs: number) => {
    const reach = Math.sqrt(3 / inputs);
    for (let at = from; at < from + count; at++) weights[at] = (random() * 2 - 1) * reach;
  };
  fill(layout.denseWeights, dense * features, features);
  for (const { input, state } of layout.directions) {
    fill(input, 3 * hidden * dense, dense);
    fill(state, 3 * hidden * hidden, hidden);
  }
  fill(layout.outWeights, LABELS * 2 * hidden, 2 * hidden);
}

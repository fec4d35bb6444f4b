import {
  LABELS,
  type Layout,
  layoutOf,
  multiply,
  type Shape,
  sigmoid,
} from "../src/cleaning/strip-comments/network.ts";
import { randomFrom } from "./random.ts";

/** A body as the network sees it: figures row after row, a label a row (below LABELS), and how much an error in a row costs. */
export interface Sequence {
  readonly features: Float32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/** How a network is fitted. */
export interface Fitting {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Bodies of which the gradients are added up before the weights move. */
  readonly batch: number;
  /** Share of the first layer's units that a line goes without while learning. */
  readonly dropout: number;
}

/** Fits a network by Adam (Kingma and Ba 2015), the rate falling along a cosine. The figures are put on one scale first, and the scale is folded into the weights. */
export function fitNetwork(
  sequences: readonly Sequence[],
  shape: Shape,
  fitting: Fitting,
  tell: (line: string) => void = () => {},
): Float64Array {
  const layout = layoutOf(shape);
  const random = randomFrom(fitting.seed);
  const weights = startingWeights(shape, layout, random);
  const scale = scaleOf(sequences, shape.features);
  const gradient = new Float64Array(layout.size);
  const mean = new Float64Array(layout.size);
  const square = new Float64Array(layout.size);
  const order = sequences.map((_, at) => at);
  const steps = Math.ceil((sequences.length * fitting.epochs) / fitting.batch);
  let step = 0;
  let rows = 0;
  let waiting = 0;
  const move = () => {
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
    rows = 0;
    waiting = 0;
  };
  for (let epoch = 0; epoch < fitting.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    let loss = 0;
    let seen = 0;
    for (const at of order) {
      const sequence = sequences[at];
      if (sequence === undefined) continue;
      const size = sequence.labels.length;
      loss += learn(sequence, scale, shape, layout, weights, gradient, fitting.dropout, random);
      const weight = sequence.weights.reduce((sum, one) => sum + one, 0);
      rows += weight;
      seen += weight;
      if (++waiting >= fitting.batch || size > 2000) move();
    }
    tell(`epoch ${epoch + 1}: loss ${(loss / Math.max(1, seen)).toFixed(5)}`);
  }
  if (waiting > 0) move();
  return foldScale(weights, scale, shape, layout);
}

interface Scale {
  readonly shift: Float64Array;
  readonly factor: Float64Array;
}

function scaleOf(sequences: readonly Sequence[], features: number): Scale {
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
    // A figure that hardly ever shows must not weigh a hundredfold when it does.
    return 1 / Math.max(0.05, spread);
  });
  return { shift, factor };
}

function foldScale(
  weights: Float64Array,
  { shift, factor }: Scale,
  { features, dense }: Shape,
  layout: Layout,
): Float64Array {
  const folded = weights.slice();
  for (let unit = 0; unit < dense; unit++) {
    let bias = weights[layout.denseBias + unit] ?? 0;
    for (let column = 0; column < features; column++) {
      const at = layout.denseWeights + unit * features + column;
      const weight = (weights[at] ?? 0) * (factor[column] ?? 1);
      folded[at] = weight;
      bias -= weight * (shift[column] ?? 0);
    }
    folded[layout.denseBias + unit] = bias;
  }
  return folded;
}

function startingWeights(shape: Shape, layout: Layout, random: () => number): Float64Array {
  const weights = new Float64Array(layout.size);
  const fill = (from: number, count: number, inputs: number) => {
    const reach = Math.sqrt(3 / inputs);
    for (let at = from; at < from + count; at++) weights[at] = (random() * 2 - 1) * reach;
  };
  const { features, dense, hidden } = shape;
  fill(layout.denseWeights, dense * features, features);
  for (const { input, state } of layout.directions) {
    fill(input, 3 * hidden * dense, dense);
    fill(state, 3 * hidden * hidden, hidden);
  }
  fill(layout.outWeights, LABELS * 2 * hidden, 2 * hidden);
  return weights;
}

/** Adds one body's gradient and gives its loss: forward through the network, then back through time. */
export function learn(
  { features: raw, labels, weights: costs }: Sequence,
  { shift, factor }: Scale,
  shape: Shape,
  layout: Layout,
  weights: Float64Array,
  gradient: Float64Array,
  dropout: number,
  random: () => number,
): number {
  const { features, dense, hidden } = shape;
  const rows = labels.length;
  const triple = 3 * hidden;
  const input = new Float64Array(rows * features);
  for (let at = 0; at < input.length; at++) {
    const column = at % features;
    const value = ((raw[at] ?? 0) - (shift[column] ?? 0)) * (factor[column] ?? 1);
    input[at] = value;
  }
  const first = new Float64Array(rows * dense);
  const mask = new Float64Array(rows * dense);
  const keep = 1 / (1 - dropout);
  for (let row = 0; row < rows; row++) {
    multiply(
      weights,
      layout.denseWeights,
      layout.denseBias,
      input,
      row * features,
      features,
      first,
      row * dense,
      dense,
    );
  }
  for (let at = 0; at < first.length; at++) {
    const value = first[at] ?? 0;
    const open = value > 0 && (dropout === 0 || random() >= dropout) ? (dropout === 0 ? 1 : keep) : 0;
    mask[at] = open;
    first[at] = value * open;
  }
  const states = new Float64Array(rows * 2 * hidden);
  const kept = layout.directions.map((memory, direction) => {
    const gates = new Float64Array(rows * triple);
    const recurrent = new Float64Array(rows * triple);
    const state = new Float64Array(hidden);
    for (let step = 0; step < rows; step++) {
      const row = direction === 0 ? step : rows - 1 - step;
      const at = row * triple;
      multiply(weights, memory.input, memory.inputBias, first, row * dense, dense, gates, at, triple);
      multiply(weights, memory.state, memory.stateBias, state, 0, hidden, recurrent, at, triple);
      for (let unit = 0; unit < hidden; unit++) {
        const reset = sigmoid((gates[at + unit] ?? 0) + (recurrent[at + unit] ?? 0));
        const update = sigmoid((gates[at + hidden + unit] ?? 0) + (recurrent[at + hidden + unit] ?? 0));
        const fresh = Math.tanh(
          (gates[at + 2 * hidden + unit] ?? 0) + reset * (recurrent[at + 2 * hidden + unit] ?? 0),
        );
        gates[at + unit] = reset;
        gates[at + hidden + unit] = update;
        gates[at + 2 * hidden + unit] = fresh;
        const next = fresh + update * ((state[unit] ?? 0) - fresh);
        state[unit] = next;
        states[row * 2 * hidden + direction * hidden + unit] = next;
      }
    }
    return { gates, recurrent };
  });
  let loss = 0;
  const stateGradient = new Float64Array(rows * 2 * hidden);
  const scores = new Float64Array(LABELS);
  for (let row = 0; row < rows; row++) {
    const from = row * 2 * hidden;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) {
      let sum = weights[layout.outBias + label] ?? 0;
      const start = layout.outWeights + label * 2 * hidden;
      for (let unit = 0; unit < 2 * hidden; unit++) sum += (weights[start + unit] ?? 0) * (states[from + unit] ?? 0);
      scores[label] = sum;
      if (sum > top) top = sum;
    }
    let all = 0;
    for (let label = 0; label < LABELS; label++) all += Math.exp((scores[label] ?? 0) - top);
    const cost = costs[row] ?? 1;
    for (let label = 0; label < LABELS; label++) {
      const share = Math.exp((scores[label] ?? 0) - top) / all;
      const right = labels[row] === label;
      if (right) loss -= cost * Math.log(Math.max(1e-12, share));
      const slope = cost * (share - (right ? 1 : 0));
      gradient[layout.outBias + label] = (gradient[layout.outBias + label] ?? 0) + slope;
      const start = layout.outWeights + label * 2 * hidden;
      for (let unit = 0; unit < 2 * hidden; unit++) {
        gradient[start + unit] = (gradient[start + unit] ?? 0) + slope * (states[from + unit] ?? 0);
        stateGradient[from + unit] = (stateGradient[from + unit] ?? 0) + slope * (weights[start + unit] ?? 0);
      }
    }
  }
  const firstGradient = new Float64Array(rows * dense);
  layout.directions.forEach((memory, direction) => {
    const { gates, recurrent } = kept[direction] ?? { gates: new Float64Array(), recurrent: new Float64Array() };
    const carried = new Float64Array(hidden);
    const gateSlopes = new Float64Array(triple);
    const stateSlopes = new Float64Array(triple);
    const before = new Float64Array(hidden);
    for (let step = rows - 1; step >= 0; step--) {
      const row = direction === 0 ? step : rows - 1 - step;
      const previous = direction === 0 ? row - 1 : row + 1;
      const at = row * triple;
      for (let unit = 0; unit < hidden; unit++) {
        before[unit] = step === 0 ? 0 : (states[previous * 2 * hidden + direction * hidden + unit] ?? 0);
      }
      for (let unit = 0; unit < hidden; unit++) {
        const reset = gates[at + unit] ?? 0;
        const update = gates[at + hidden + unit] ?? 0;
        const fresh = gates[at + 2 * hidden + unit] ?? 0;
        const slope = (stateGradient[row * 2 * hidden + direction * hidden + unit] ?? 0) + (carried[unit] ?? 0);
        const freshSlope = slope * (1 - update) * (1 - fresh * fresh);
        const updateSlope = slope * ((before[unit] ?? 0) - fresh) * update * (1 - update);
        const resetSlope = freshSlope * (recurrent[at + 2 * hidden + unit] ?? 0) * reset * (1 - reset);
        gateSlopes[unit] = resetSlope;
        gateSlopes[hidden + unit] = updateSlope;
        gateSlopes[2 * hidden + unit] = freshSlope;
        stateSlopes[unit] = resetSlope;
        stateSlopes[hidden + unit] = updateSlope;
        stateSlopes[2 * hidden + unit] = freshSlope * reset;
        carried[unit] = slope * update;
      }
      spread(
        gateSlopes,
        triple,
        weights,
        gradient,
        memory.input,
        memory.inputBias,
        first,
        row * dense,
        dense,
        firstGradient,
        row * dense,
      );
      spread(stateSlopes, triple, weights, gradient, memory.state, memory.stateBias, before, 0, hidden, carried, 0);
    }
  });
  for (let at = 0; at < firstGradient.length; at++) firstGradient[at] = (firstGradient[at] ?? 0) * (mask[at] ?? 0);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < dense; unit++) {
      const slope = firstGradient[row * dense + unit] ?? 0;
      if (slope === 0) continue;
      const bias = layout.denseBias + unit;
      gradient[bias] = (gradient[bias] ?? 0) + slope;
      let at = layout.denseWeights + unit * features;
      for (let column = row * features; column < (row + 1) * features; column++) {
        gradient[at] = (gradient[at] ?? 0) + slope * (input[column] ?? 0);
        at++;
      }
    }
  }
  return loss;
}

/** The way back through a matrix: what each weight, and each input, had to do with the slopes of the outputs. */
function spread(
  slopes: Float64Array,
  rows: number,
  weights: Float64Array,
  gradient: Float64Array,
  matrix: number,
  bias: number,
  input: Float64Array,
  from: number,
  columns: number,
  back: Float64Array,
  to: number,
): void {
  for (let row = 0; row < rows; row++) {
    const slope = slopes[row] ?? 0;
    gradient[bias + row] = (gradient[bias + row] ?? 0) + slope;
    let at = matrix + row * columns;
    for (let column = 0; column < columns; column++) {
      gradient[at] = (gradient[at] ?? 0) + slope * (input[from + column] ?? 0);
      back[to + column] = (back[to + column] ?? 0) + slope * (weights[at] ?? 0);
      at++;
    }
  }
}

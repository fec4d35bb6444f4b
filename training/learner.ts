import { type Floats, newFastRows, transpose } from "../src/cleaning/strip-comments/fast-rows.ts";
import { LABELS, layoutOf, type NetworkLayout, type NetworkShape } from "../src/cleaning/strip-comments/network.ts";

/** A body as input of the network: rows of features, a label per row (below LABELS), and the cost of an error in each row. */
export interface Sequence {
  readonly features: Float32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/** Standardises features: (value - shift) * factor. */
export interface Scale {
  readonly shift: Float64Array;
  readonly factor: Float64Array;
}

/** A network in training. Its weights may be changed between calls of `learn`. */
export interface Learner {
  /** The requested shape, with the number of features rounded up to a multiple of four. */
  readonly shape: NetworkShape;
  readonly layout: NetworkLayout;
  readonly weights: Float32Array;
  readonly gradient: Float32Array;
  /** Adds the gradient of some bodies, and returns their loss: a forward pass, then backpropagation through time. */
  readonly learn: (batch: readonly Sequence[], scale: Scale, dropout: number, random: () => number) => number;
}

/** Bytes per float. */
const FLOAT = 4;

/** A network without weights, for bodies of at most `mostRows` rows. */
export function newLearner(asked: NetworkShape, mostRows: number): Learner {
  const shape = { ...asked, features: Math.ceil(asked.features / 4) * 4 };
  const { features, dense, hidden } = shape;
  const layout = layoutOf(shape);
  const triple = 3 * hidden;
  const sizes = {
    turned: features * dense + 2 * triple * (dense + hidden),
    row: features + 3 * dense + 2 * (2 * triple + hidden) + 2 * triple,
  };
  const { take, addScaledRows } = newFastRows(2 * layout.size + sizes.turned + mostRows * sizes.row + 5 * hidden);
  const weights = take(layout.size);
  const gradient = take(layout.size);
  const turnedDense = take(features * dense);
  const input = take(mostRows * features);
  const first = take(mostRows * dense);
  const mask = take(mostRows * dense);
  const firstGradient = take(mostRows * dense);
  const gateSlopes = take(mostRows * triple);
  const stateSlopes = take(mostRows * triple);
  const carried = take(hidden);
  const directions = layout.directions.map((memory, direction) => ({
    memory,
    direction,
    turnedInput: take(dense * triple),
    turnedState: take(hidden * triple),
    gates: take(mostRows * triple),
    recurrent: take(mostRows * triple),
    /** Gradient of the loss with respect to each state. */
    stateGradient: new Float32Array(mostRows * hidden),
    /** The state after each row, with a row of zeros before the first and after the last. */
    states: take((mostRows + 2) * hidden),
  }));

  return { shape, layout, weights: weights.values, gradient: gradient.values, learn };

  function learn(batch: readonly Sequence[], scale: Scale, dropout: number, random: () => number): number {
    transpose(weights.values, layout.denseWeights, dense, features, turnedDense.values);
    for (const { memory, turnedInput, turnedState } of directions) {
      transpose(weights.values, memory.input, triple, dense, turnedInput.values);
      transpose(weights.values, memory.state, triple, hidden, turnedState.values);
    }
    let loss = 0;
    for (const sequence of batch) {
      const rows = sequence.labels.length;
      goForward(sequence, rows, scale, dropout, random);
      loss += score(sequence, rows);
      goBack(rows);
    }
    return loss;
  }

  /** Multiplies a matrix, stored with its columns as rows, by a row vector and adds a bias. */
  function multiply(
    turned: Floats,
    bias: number,
    from: number,
    columns: number,
    out: Floats,
    row: number,
    rows: number,
  ) {
    const to = out.at + row * rows * FLOAT;
    addScaledRows(to, weights.at + bias * FLOAT, rows, from, FLOAT, columns, turned.at, rows * FLOAT);
  }

  function goForward(
    { features: raw }: Sequence,
    rows: number,
    { shift, factor }: Scale,
    dropout: number,
    random: () => number,
  ): void {
    const keep = 1 / (1 - dropout);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < asked.features; column++)
        input.values[row * features + column] =
          ((raw[row * asked.features + column] ?? 0) - (shift[column] ?? 0)) * (factor[column] ?? 1);
      multiply(turnedDense, layout.denseBias, input.at + row * features * FLOAT, features, first, row, dense);
    }
    for (let at = 0; at < rows * dense; at++) {
      const value = first.values[at] ?? 0;
      const open = value > 0 && (dropout === 0 || random() >= dropout) ? keep : 0;
      mask.values[at] = open;
      first.values[at] = value * open;
    }
    for (const { memory, direction, turnedInput, turnedState, gates, recurrent, states } of directions) {
      states.values.fill(0, (rows + 1) * hidden, (rows + 2) * hidden);
      for (let step = 0; step < rows; step++) {
        const row = direction === 0 ? step : rows - 1 - step;
        const before = row + (direction === 0 ? 0 : 2);
        const at = row * triple;
        multiply(turnedInput, memory.inputBias, first.at + row * dense * FLOAT, dense, gates, row, triple);
        multiply(turnedState, memory.stateBias, states.at + before * hidden * FLOAT, hidden, recurrent, row, triple);
        for (let unit = 0; unit < hidden; unit++) {
          const reset = sigmoid((gates.values[at + unit] ?? 0) + (recurrent.values[at + unit] ?? 0));
          const update = sigmoid((gates.values[at + hidden + unit] ?? 0) + (recurrent.values[at + hidden + unit] ?? 0));
          const fresh = Math.tanh(
            (gates.values[at + 2 * hidden + unit] ?? 0) + reset * (recurrent.values[at + 2 * hidden + unit] ?? 0),
          );
          gates.values[at + unit] = reset;
          gates.values[at + hidden + unit] = update;
          gates.values[at + 2 * hidden + unit] = fresh;
          const old = states.values[before * hidden + unit] ?? 0;
          states.values[(row + 1) * hidden + unit] = fresh + update * (old - fresh);
        }
      }
    }
  }

  /** Computes the loss. */
  function score({ labels, weights: costs }: Sequence, rows: number): number {
    let loss = 0;
    const scores = new Float64Array(LABELS);
    for (let row = 0; row < rows; row++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++) {
        let sum = weights.values[layout.outBias + label] ?? 0;
        for (const { direction, states } of directions) {
          const start = layout.outWeights + label * 2 * hidden + direction * hidden;
          for (let unit = 0; unit < hidden; unit++)
            sum += (weights.values[start + unit] ?? 0) * (states.values[(row + 1) * hidden + unit] ?? 0);
        }
        scores[label] = sum;
        if (sum > top) top = sum;
      }
      let all = 0;
      for (let label = 0; label < LABELS; label++) all += Math.exp((scores[label] ?? 0) - top);
      const cost = costs[row] ?? 1;
      for (const { stateGradient } of directions) stateGradient.fill(0, row * hidden, (row + 1) * hidden);
      for (let label = 0; label < LABELS; label++) {
        const share = Math.exp((scores[label] ?? 0) - top) / all;
        const isRight = labels[row] === label;
        if (isRight) loss -= cost * Math.log(Math.max(1e-12, share));
        const slope = cost * (share - (isRight ? 1 : 0));
        gradient.values[layout.outBias + label] = (gradient.values[layout.outBias + label] ?? 0) + slope;
        for (const { direction, states, stateGradient: slopes } of directions) {
          const start = layout.outWeights + label * 2 * hidden + direction * hidden;
          for (let unit = 0; unit < hidden; unit++) {
            gradient.values[start + unit] =
              (gradient.values[start + unit] ?? 0) + slope * (states.values[(row + 1) * hidden + unit] ?? 0);
            slopes[row * hidden + unit] =
              (slopes[row * hidden + unit] ?? 0) + slope * (weights.values[start + unit] ?? 0);
          }
        }
      }
    }
    return loss;
  }

  function goBack(rows: number): void {
    firstGradient.values.fill(0, 0, rows * dense);
    for (const { memory, direction, gates, recurrent, states, stateGradient } of directions) {
      carried.values.fill(0);
      for (let step = rows - 1; step >= 0; step--) {
        const row = direction === 0 ? step : rows - 1 - step;
        const before = row + (direction === 0 ? 0 : 2);
        const at = row * triple;
        for (let unit = 0; unit < hidden; unit++) {
          const reset = gates.values[at + unit] ?? 0;
          const update = gates.values[at + hidden + unit] ?? 0;
          const fresh = gates.values[at + 2 * hidden + unit] ?? 0;
          const slope = (stateGradient[row * hidden + unit] ?? 0) + (carried.values[unit] ?? 0);
          const freshSlope = slope * (1 - update) * (1 - fresh * fresh);
          const old = states.values[before * hidden + unit] ?? 0;
          const updateSlope = slope * (old - fresh) * update * (1 - update);
          const resetSlope = freshSlope * (recurrent.values[at + 2 * hidden + unit] ?? 0) * reset * (1 - reset);
          gateSlopes.values[at + unit] = resetSlope;
          gateSlopes.values[at + hidden + unit] = updateSlope;
          gateSlopes.values[at + 2 * hidden + unit] = freshSlope;
          stateSlopes.values[at + unit] = resetSlope;
          stateSlopes.values[at + hidden + unit] = updateSlope;
          stateSlopes.values[at + 2 * hidden + unit] = freshSlope * reset;
          carried.values[unit] = slope * update;
        }
        spread(gateSlopes, row, triple, memory.input, dense, firstGradient.at + row * dense * FLOAT);
        spread(stateSlopes, row, triple, memory.state, hidden, carried.at);
      }
      collect(gateSlopes, triple, first.at, dense, rows, memory.input, memory.inputBias);
      const before = states.at + (direction === 0 ? 0 : 2 * hidden * FLOAT);
      collect(stateSlopes, triple, before, hidden, rows, memory.state, memory.stateBias);
    }
    for (let at = 0; at < rows * dense; at++)
      firstGradient.values[at] = (firstGradient.values[at] ?? 0) * (mask.values[at] ?? 0);
    collect(firstGradient, dense, input.at, features, rows, layout.denseWeights, layout.denseBias);
  }

  /** Backpropagates to the inputs of a matrix: adds the products of its weights and the gradients of a row's outputs. */
  function spread(slopes: Floats, row: number, outputs: number, matrix: number, columns: number, to: number): void {
    const from = slopes.at + row * outputs * FLOAT;
    addScaledRows(to, to, columns, from, FLOAT, outputs, weights.at + matrix * FLOAT, columns * FLOAT);
  }

  /** Adds the gradients of a matrix and its bias: output gradients times inputs, summed over the rows. */
  function collect(
    slopes: Floats,
    outputs: number,
    inputs: number,
    columns: number,
    rows: number,
    matrix: number,
    bias: number,
  ): void {
    for (let output = 0; output < outputs; output++) {
      const to = gradient.at + (matrix + output * columns) * FLOAT;
      addScaledRows(to, to, columns, slopes.at + output * FLOAT, outputs * FLOAT, rows, inputs, columns * FLOAT);
    }
    for (let at = 0; at < rows * outputs; at++) {
      const place = bias + (at % outputs);
      gradient.values[place] = (gradient.values[place] ?? 0) + (slopes.values[at] ?? 0);
    }
  }
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

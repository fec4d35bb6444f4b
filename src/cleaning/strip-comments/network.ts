/** The sizes of a network: figures of a line in, units of the first layer, units of each direction's memory. */
export interface Shape {
  readonly features: number;
  readonly dense: number;
  readonly hidden: number;
}

/** What a line may be, as the network orders its answers. */
export const ARTICLE = 0;
export const COMMENT = 1;
export const SPAM = 2;
export const LABELS = 3;

/** Where each part of a network stands in its weights. Matrices are row after row; all row counts are multiples of four. */
export interface Layout {
  readonly denseWeights: number;
  readonly denseBias: number;
  /** One part for each direction: from the top of the body, and from its end. */
  readonly directions: readonly [Memory, Memory];
  readonly outWeights: number;
  readonly outBias: number;
  readonly size: number;
}

interface Memory {
  readonly input: number;
  readonly inputBias: number;
  readonly state: number;
  readonly stateBias: number;
}

/** Lays out the weights of a network of this shape. */
export function layoutOf({ features, dense, hidden }: Shape): Layout {
  let next = 0;
  const take = (count: number) => {
    const start = next;
    next += count;
    return start;
  };
  const memory = (): Memory => ({
    input: take(3 * hidden * dense),
    inputBias: take(3 * hidden),
    state: take(3 * hidden * hidden),
    stateBias: take(3 * hidden),
  });
  return {
    denseWeights: take(dense * features),
    denseBias: take(dense),
    directions: [memory(), memory()],
    outWeights: take(LABELS * 2 * hidden),
    outBias: take(LABELS),
    get size() {
      return next;
    },
  };
}

/**
 * Labels the lines of a body: a dense layer over the figures of each line, a gated recurrent unit (Cho et al. 2014) from
 * either end, and a linear layer. Gives three unscaled log-probabilities for each row: article, comment, spam.
 */
export function labelRows(features: Float64Array, rows: number, shape: Shape, weights: Float64Array): Float64Array {
  const { dense, hidden } = shape;
  const layout = layoutOf(shape);
  const first = new Float64Array(rows * dense);
  for (let row = 0; row < rows; row++) {
    multiply(
      weights,
      layout.denseWeights,
      layout.denseBias,
      features,
      row * shape.features,
      shape.features,
      first,
      row * dense,
      dense,
    );
    for (let unit = row * dense; unit < (row + 1) * dense; unit++) if ((first[unit] ?? 0) < 0) first[unit] = 0;
  }
  const states = new Float64Array(rows * 2 * hidden);
  layout.directions.forEach((memory, direction) => {
    const gates = new Float64Array(3 * hidden);
    const kept = new Float64Array(3 * hidden);
    const state = new Float64Array(hidden);
    for (let step = 0; step < rows; step++) {
      const row = direction === 0 ? step : rows - 1 - step;
      multiply(weights, memory.input, memory.inputBias, first, row * dense, dense, gates, 0, 3 * hidden);
      multiply(weights, memory.state, memory.stateBias, state, 0, hidden, kept, 0, 3 * hidden);
      const start = row * 2 * hidden + direction * hidden;
      for (let unit = 0; unit < hidden; unit++) {
        const reset = sigmoid((gates[unit] ?? 0) + (kept[unit] ?? 0));
        const update = sigmoid((gates[hidden + unit] ?? 0) + (kept[hidden + unit] ?? 0));
        const fresh = Math.tanh((gates[2 * hidden + unit] ?? 0) + reset * (kept[2 * hidden + unit] ?? 0));
        const next = fresh + update * ((state[unit] ?? 0) - fresh);
        state[unit] = next;
        states[start + unit] = next;
      }
    }
  });
  const labels = new Float64Array(rows * LABELS);
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < LABELS; label++) {
      let sum = weights[layout.outBias + label] ?? 0;
      const from = layout.outWeights + label * 2 * hidden;
      for (let unit = 0; unit < 2 * hidden; unit++)
        sum += (weights[from + unit] ?? 0) * (states[row * 2 * hidden + unit] ?? 0);
      labels[row * LABELS + label] = sum;
    }
  }
  return labels;
}

/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** A matrix times a vector, plus a bias. Four rows at once: four sums do not wait for each other. `rows` is a multiple of four. */
export function multiply(
  weights: Float64Array,
  matrix: number,
  bias: number,
  input: Float64Array,
  from: number,
  columns: number,
  output: Float64Array,
  to: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 4) {
    let a = weights[bias + row] ?? 0;
    let b = weights[bias + row + 1] ?? 0;
    let c = weights[bias + row + 2] ?? 0;
    let d = weights[bias + row + 3] ?? 0;
    let one = matrix + row * columns;
    let two = one + columns;
    let three = two + columns;
    let four = three + columns;
    for (let column = from; column < from + columns; column++) {
      const value = input[column] ?? 0;
      a += (weights[one++] ?? 0) * value;
      b += (weights[two++] ?? 0) * value;
      c += (weights[three++] ?? 0) * value;
      d += (weights[four++] ?? 0) * value;
    }
    output[to + row] = a;
    output[to + row + 1] = b;
    output[to + row + 2] = c;
    output[to + row + 3] = d;
  }
}

import { type Floats, newFastRows, turn } from "./fast-rows.ts";

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
 * Labels the rows of a body. Takes the figures of each row, row after row, and how many rows there are; gives three
 * unscaled log-probabilities for each row: article, comment, spam.
 */
export type Network = (features: Float64Array, rows: number) => Float64Array;

/** Bytes of a float. */
const FLOAT = 4;
/** Rows that there is room for at first. */
const ROOM = 512;

/**
 * A network with its weights: a dense layer over the figures of each line, a gated recurrent unit (Cho et al. 2014) from
 * either end, and a linear layer.
 */
export function newNetwork(shape: Shape, weights: Float64Array): Network {
  const { features, dense, hidden } = shape;
  const triple = 3 * hidden;
  const layout = layoutOf(shape);
  let room = makeRoom(ROOM);

  return (figures, rows) => {
    if (rows > room.rows) room = makeRoom(rows);
    const { first, figuresOfRow, addScaledRows } = room;
    for (let row = 0; row < rows; row++) {
      figuresOfRow.values.set(figures.subarray(row * features, (row + 1) * features));
      first.values.set(room.denseBias, row * dense);
      addScaledRows(
        first.at + row * dense * FLOAT,
        dense,
        figuresOfRow.at,
        FLOAT,
        features,
        room.dense.at,
        dense * FLOAT,
      );
    }
    for (let at = 0; at < rows * dense; at++) if ((first.values[at] ?? 0) < 0) first.values[at] = 0;
    for (const direction of room.directions) remember(direction, rows);
    return answer(rows);
  };

  function makeRoom(rows: number) {
    const { take, addScaledRows } = newFastRows(
      features * (dense + 1) +
        2 * triple * (dense + hidden + 1) +
        2 * triple +
        rows * (dense + 2 * hidden) +
        2 * hidden,
    );
    const turned = (matrix: number, outputs: number, columns: number) => {
      const floats = take(outputs * columns);
      turn(weights, matrix, outputs, columns, floats.values);
      return floats;
    };
    return {
      rows,
      addScaledRows,
      dense: turned(layout.denseWeights, dense, features),
      denseBias: weights.subarray(layout.denseBias, layout.denseBias + dense),
      figuresOfRow: take(features),
      first: take(rows * dense),
      directions: layout.directions.map((memory, number) => ({
        isBackward: number === 1,
        input: turned(memory.input, triple, dense),
        inputBias: weights.subarray(memory.inputBias, memory.inputBias + triple),
        state: turned(memory.state, triple, hidden),
        stateBias: weights.subarray(memory.stateBias, memory.stateBias + triple),
        gates: take(triple),
        kept: take(triple),
        /** The state before the first row, which is 0, and after each. */
        states: take((rows + 1) * hidden),
      })),
    };
  }

  function remember({ isBackward, input, inputBias, state, stateBias, gates, kept, states }: Direction, rows: number) {
    const { first, addScaledRows } = room;
    for (let step = 0; step < rows; step++) {
      const row = isBackward ? rows - 1 - step : step;
      gates.values.set(inputBias);
      addScaledRows(gates.at, triple, first.at + row * dense * FLOAT, FLOAT, dense, input.at, triple * FLOAT);
      kept.values.set(stateBias);
      addScaledRows(kept.at, triple, states.at + step * hidden * FLOAT, FLOAT, hidden, state.at, triple * FLOAT);
      const [before, after] = [step * hidden, (step + 1) * hidden];
      for (let unit = 0; unit < hidden; unit++) {
        const reset = sigmoid((gates.values[unit] ?? 0) + (kept.values[unit] ?? 0));
        const update = sigmoid((gates.values[hidden + unit] ?? 0) + (kept.values[hidden + unit] ?? 0));
        const fresh = Math.tanh((gates.values[2 * hidden + unit] ?? 0) + reset * (kept.values[2 * hidden + unit] ?? 0));
        states.values[after + unit] = fresh + update * ((states.values[before + unit] ?? 0) - fresh);
      }
    }
  }

  function answer(rows: number): Float64Array {
    const labels = new Float64Array(rows * LABELS);
    for (let row = 0; row < rows; row++) {
      for (let label = 0; label < LABELS; label++) {
        let sum = weights[layout.outBias + label] ?? 0;
        let from = layout.outWeights + label * 2 * hidden;
        for (const { isBackward, states } of room.directions) {
          const start = (isBackward ? rows - row : row + 1) * hidden;
          for (let unit = 0; unit < hidden; unit++) sum += (weights[from++] ?? 0) * (states.values[start + unit] ?? 0);
        }
        labels[row * LABELS + label] = sum;
      }
    }
    return labels;
  }
}

interface Direction {
  readonly isBackward: boolean;
  readonly input: Floats;
  readonly inputBias: Float64Array;
  readonly state: Floats;
  readonly stateBias: Float64Array;
  readonly gates: Floats;
  readonly kept: Floats;
  readonly states: Floats;
}

/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

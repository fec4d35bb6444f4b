import { type FastRows, type Floats, newFastRows, transpose } from "./fast-rows.ts";

/** The sizes of a network: input features of a line, units of the dense layer, hidden units for each direction. */
export interface NetworkShape {
  readonly features: number;
  readonly dense: number;
  readonly hidden: number;
}

/** The labels of a line, in the order of the network's output. */
export const ARTICLE = 0;
export const COMMENT = 1;
export const SPAM = 2;
export const LABELS = 3;

/**
 * The offset of each part of a network in its weights. Matrices are row-major; all row counts are multiples of four.
 */
export interface NetworkLayout {
  readonly denseWeights: number;
  readonly denseBias: number;
  /** One for each direction: from the top of the body, and from its end. */
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

/** Computes the layout of a network's weights from its shape. */
export function layoutOf({ features, dense, hidden }: NetworkShape): NetworkLayout {
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
 * Labels the rows of a body. Takes each row's features, row after row, and the number of rows; returns three
 * unnormalised log-probabilities for each row: article, comment, spam.
 */
export type Network = (features: Float32Array, rows: number) => Float64Array;

/** Bytes of a float. */
const FLOAT = 4;
/** Rows allocated at first. */
const ROOM = 512;
/** Columns that the fast loop handles at once. Matrices padded with zeros to a multiple of it are multiplied faster. */
const BLOCK = 32;

/**
 * A network with its weights: a dense layer over each line's features, a gated recurrent unit (Cho et al. 2014) in each
 * direction, and a linear layer.
 */
export function newNetwork(shape: NetworkShape, weights: Float64Array): Network {
  const { features, dense, hidden } = shape;
  const layout = layoutOf(shape);
  let room = makeRoom(ROOM);

  return (figures, rows) => {
    if (rows > room.rows) room = makeRoom(rows);
    room.figures.values.set(figures);
    for (let row = 0; row < rows; row++) multiply(room.dense, room.figures, row * features, room.first, row * dense);
    const first = room.first.values;
    for (let at = 0; at < rows * dense; at++) if ((first[at] ?? 0) < 0) first[at] = 0;
    for (const direction of room.directions) remember(direction, rows);
    return answer(rows);
  };

  function makeRoom(rows: number) {
    const triple = 3 * hidden;
    const gateColumns = Math.ceil(triple / BLOCK) * BLOCK;
    const fastRows = newFastRows(
      dense * (features + 1) +
        2 * gateColumns * (dense + hidden + 4) +
        rows * (features + dense + 2 * hidden) +
        2 * hidden,
    );
    const { take } = fastRows;
    const directions = layout.directions.map((memory, number) => ({
      isBackward: number === 1,
      input: newMatrix(fastRows, memory.input, memory.inputBias, triple, dense, gateColumns),
      state: newMatrix(fastRows, memory.state, memory.stateBias, triple, hidden, gateColumns),
      gates: take(gateColumns),
      kept: take(gateColumns),
      /** The state before the first row, which is 0, and after each row. */
      states: take((rows + 1) * hidden),
    }));
    return {
      rows,
      fastRows,
      dense: newMatrix(fastRows, layout.denseWeights, layout.denseBias, dense, features, dense),
      figures: take(rows * features),
      first: take(rows * dense),
      directions,
    };
  }

  function newMatrix(
    { take }: FastRows,
    matrix: number,
    bias: number,
    outputs: number,
    inputs: number,
    columns: number,
  ): Matrix {
    const floats = take(inputs * columns);
    transpose(weights, matrix, outputs, inputs, floats.values, columns);
    const start = take(columns);
    start.values.set(weights.subarray(bias, bias + outputs));
    return { rows: floats.at, start: start.at, inputs, columns };
  }

  /** Multiplies a matrix with the floats at an address, and adds its bias. */
  function multiply(
    { rows, start, inputs, columns }: Matrix,
    from: Floats,
    offset: number,
    to: Floats,
    out: number,
  ): void {
    const stride = columns * FLOAT;
    const scales = from.at + offset * FLOAT;
    room.fastRows.addScaledRows(to.at + out * FLOAT, start, columns, scales, FLOAT, inputs, rows, stride);
  }

  function remember({ isBackward, input, state, gates, kept, states }: Direction, rows: number): void {
    for (let step = 0; step < rows; step++) {
      const row = isBackward ? rows - 1 - step : step;
      multiply(input, room.first, row * dense, gates, 0);
      multiply(state, states, step * hidden, kept, 0);
      const before = states.at + step * hidden * FLOAT;
      room.fastRows.remember(before + hidden * FLOAT, before, hidden, gates.at, kept.at);
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

/** A transposed matrix in the WebAssembly memory. */
interface Matrix {
  readonly rows: number;
  /** The address of its bias. */
  readonly start: number;
  readonly inputs: number;
  readonly columns: number;
}

interface Direction {
  readonly isBackward: boolean;
  readonly input: Matrix;
  readonly state: Matrix;
  readonly gates: Floats;
  readonly kept: Floats;
  readonly states: Floats;
}

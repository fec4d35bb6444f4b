import { readFileSync } from "node:fs";
import { ownFile } from "../../lib/program.ts";

/** 32-bit floats in the WebAssembly memory: their byte address, and a view of them. */
export interface Floats {
  readonly at: number;
  readonly values: Float32Array;
}

/** A WebAssembly memory of a fixed size, and the functions that run on it. */
export interface FastRows {
  /** Allocates `count` floats, all 0. Throws a RangeError if too few are left. */
  readonly take: (count: number) => Floats;
  /**
   * Writes `columns` floats to `out`: those at `start`, plus the same columns of `count` rows, each row multiplied by
   * its scale. Addresses and strides are in bytes; `columns` is a multiple of four.
   */
  readonly addScaledRows: (
    out: number,
    start: number,
    columns: number,
    scales: number,
    scaleStride: number,
    count: number,
    rows: number,
    rowStride: number,
  ) => void;
  /**
   * Writes the state of a gated recurrent unit after a row, `columns` floats, from the state before and the row's
   * reset, update and candidate values.
   */
  readonly remember: (after: number, before: number, columns: number, gates: number, kept: number) => void;
}

/** Made from fast-rows.wat by `npm run build:rows`. */
export const FAST_ROWS_FILE = ownFile("cleaning/strip-comments/fast-rows.wasm");

const PAGE = 65_536;

let compiled: WebAssembly.Module | undefined;

/** A memory for `floats` floats. The code uses four SIMD lanes, and gives the same bits on every machine. */
export function newFastRows(floats: number): FastRows {
  compiled ??= new WebAssembly.Module(readFileSync(FAST_ROWS_FILE));
  const { memory, addScaledRows, remember } = new WebAssembly.Instance(compiled).exports;
  if (
    !(memory instanceof WebAssembly.Memory) ||
    !(addScaledRows instanceof Function) ||
    !(remember instanceof Function)
  )
    throw new Error(`${FAST_ROWS_FILE} is damaged`);
  const needed = Math.ceil((floats * 4) / PAGE) - memory.buffer.byteLength / PAGE;
  if (needed > 0) memory.grow(needed);
  let next = 0;
  return {
    take: (count) => {
      const at = next;
      next += count * 4;
      return { at, values: new Float32Array(memory.buffer, at, count) };
    },
    addScaledRows: (out, start, columns, scales, scaleStride, count, rows, rowStride) => {
      addScaledRows(out, start, columns, scales, scaleStride, count, rows, rowStride);
    },
    remember: (after, before, columns, gates, kept) => {
      remember(after, before, columns, gates, kept);
    },
  };
}

/** Transposes a matrix, with rows `stride` floats apart, as `addScaledRows` needs it. */
export function transpose(
  from: Float32Array | Float64Array,
  matrix: number,
  rows: number,
  columns: number,
  turned: Float32Array,
  stride = rows,
): void {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned[column * stride + row] = from[matrix + row * columns + column] ?? 0;
}

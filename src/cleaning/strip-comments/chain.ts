import { LABELS } from "./network.ts";

/**
 * A linear chain of labels (a conditional random field, Lafferty et al. 2001): what each figure of a row says for each
 * label, and what each label says for the next. It knows less than the networks, and is wrong about other things.
 */
export interface Chain {
  /** For each label, a weight for each figure, and one more that is always added. */
  readonly emissions: Float64Array;
  /** For each label, how likely each label follows it. */
  readonly transitions: Float64Array;
}

/** What a chain says of some rows. */
export interface Walked {
  /** The share of each label in each row: LABELS values a row, of sum 1. */
  readonly shares: Float64Array;
  /** Logarithms, of which what learns makes the shares of pairs: of each label in each row by itself, with all before it, with all after it, and of everything. */
  readonly scores: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly all: number;
}

/** Walks forward and backward over some rows, of each of which there are `width` figures. */
export function walkChain(
  { emissions, transitions }: Chain,
  figures: Float32Array | Float64Array,
  width: number,
): Walked {
  const rows = figures.length / width;
  const scores = new Float64Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++) {
      const start = label * (width + 1);
      let sum = emissions[start + width] ?? 0;
      for (let at = 0; at < width; at++) sum += (emissions[start + at] ?? 0) * (figures[row * width + at] ?? 0);
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
  return { shares, scores, forward, backward, all };
}

/** The logarithm of a sum over the labels of what these are the logarithms of. */
function logSum(read: (label: number) => number): number {
  const [one, two, three] = [read(0), read(1), read(2)];
  const top = Math.max(one, two, three);
  return top + Math.log(Math.exp(one - top) + Math.exp(two - top) + Math.exp(three - top));
}

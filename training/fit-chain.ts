import { type Chain, type Walked, walkChain } from "../src/cleaning/strip-comments/chain.ts";
import { LABELS } from "../src/cleaning/strip-comments/network.ts";
import { scaleOf } from "./fit-network.ts";
import type { Scale, Sequence } from "./learner.ts";
import { randomFrom, shuffled } from "./random.ts";

const RATE = 0.1;
/** More passes change nothing: there are few weights. */
const EPOCHS = 2;

/** Fits a chain of labels by AdaGrad (Duchi et al. 2011), one body at a time. `width` is the number of figures of a row. */
export function fitChain(sequences: readonly Sequence[], width: number, seed: number): Chain {
  const scale = scaleOf(sequences, width);
  const chain: Chain = {
    emissions: new Float64Array(LABELS * (width + 1)),
    transitions: new Float64Array(LABELS * LABELS),
  };
  const squares = { emissions: chain.emissions.map(() => 1), transitions: chain.transitions.map(() => 1) };
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, labels, weights } of shuffled(sequences, random)) {
      const figures = onOneScale(features, scale, width);
      const walked = walkChain(chain, figures, width);
      const { shares } = walked;
      const pairs = pairsOf(walked, chain);
      const emissions = new Float64Array(chain.emissions.length);
      const transitions = new Float64Array(chain.transitions.length);
      labels.forEach((right, row) => {
        const weight = weights[row] ?? 1;
        for (let label = 0; label < LABELS; label++) {
          const slope = weight * ((shares[row * LABELS + label] ?? 0) - (right === label ? 1 : 0));
          const start = label * (width + 1);
          for (let at = 0; at < width; at++)
            emissions[start + at] = (emissions[start + at] ?? 0) + slope * (figures[row * width + at] ?? 0);
          emissions[start + width] = (emissions[start + width] ?? 0) + slope;
        }
        if (row === 0) return;
        const rightPair = (labels[row - 1] ?? 0) * LABELS + right;
        for (let pair = 0; pair < transitions.length; pair++) {
          const share = pairs[row * transitions.length + pair] ?? 0;
          transitions[pair] = (transitions[pair] ?? 0) + weight * (share - (pair === rightPair ? 1 : 0));
        }
      });
      step(chain.emissions, emissions, squares.emissions);
      step(chain.transitions, transitions, squares.transitions);
    }
  }
  return { emissions: foldScale(chain.emissions, scale, width), transitions: chain.transitions };
}

/** The share of each pair of labels that ends in a row, the first label counting most. */
export function pairsOf({ scores, forward, backward, all }: Walked, { transitions }: Chain): Float64Array {
  const rows = scores.length / LABELS;
  const found = new Float64Array(rows * LABELS * LABELS);
  for (let row = 1; row < rows; row++)
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++)
        found[(row * LABELS + from) * LABELS + to] = Math.exp(
          (forward[(row - 1) * LABELS + from] ?? 0) +
            (transitions[from * LABELS + to] ?? 0) +
            (scores[row * LABELS + to] ?? 0) +
            (backward[row * LABELS + to] ?? 0) -
            all,
        );
  return found;
}

function step(weights: Float64Array, slopes: Float64Array, squares: Float64Array): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = slopes[at] ?? 0;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
  }
}

function onOneScale(features: Float32Array, { shift, factor }: Scale, width: number): Float64Array {
  return Float64Array.from(features, (value, at) => (value - (shift[at % width] ?? 0)) * (factor[at % width] ?? 1));
}

/** The weights for raw figures. */
function foldScale(emissions: Float64Array, { shift, factor }: Scale, width: number): Float64Array {
  const folded = emissions.slice();
  for (let label = 0; label < LABELS; label++) {
    const bias = label * (width + 1) + width;
    for (let at = 0; at < width; at++) {
      const weight = (emissions[label * (width + 1) + at] ?? 0) * (factor[at] ?? 1);
      folded[label * (width + 1) + at] = weight;
      folded[bias] = (folded[bias] ?? 0) - weight * (shift[at] ?? 0);
    }
  }
  return folded;
}

import { randomFrom } from "../bench/random.ts";
import { BITS, hashFeatures } from "../src/cleaning/strip-comments/hash-features.ts";
import { type LineWeights, shareOf } from "../src/cleaning/strip-comments/line-score.ts";
import { ARTICLE, COMMENT, SPAM } from "./labelled-body.ts";

/** Training lines: the indexes of each one's features, its label and its weight. */
export class LineSet {
  #places = new Uint32Array(1 << 22);
  #starts: number[] = [0];
  readonly labels: number[] = [];
  readonly weights: number[] = [];

  /** Adds a line, with features extracted by the filter's code. */
  add(codes: Uint16Array, codeCount: number, label: number, weight: number): void {
    const found = hashFeatures(codes, codeCount);
    if (found.length === 0) return;
    const start = this.#starts.at(-1) ?? 0;
    if (start + found.length > this.#places.length) {
      const larger = new Uint32Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places.set(found, start);
    this.#starts.push(start + found.length);
    this.labels.push(label);
    this.weights.push(weight);
  }

  get size(): number {
    return this.labels.length;
  }

  placesOf(line: number): Uint32Array {
    return this.#places.subarray(this.#starts[line], this.#starts[line + 1]);
  }
}

const EPOCHS = 3;
const RATE = 0.5;
/** Weight decay per update, so that features seen once count little. */
const DECAY = 2e-4;

/**
 * Fits the line weights by multinomial logistic regression with three classes over hashed features (AdaGrad). The same lines give
 * the same bytes.
 */
export function fitLineWeights(lines: LineSet, seed: number): LineWeights {
  const size = 1 << BITS;
  const comment = new Float32Array(size);
  const spam = new Float32Array(size);
  const commentSquares = new Float32Array(size).fill(0.1);
  const spamSquares = new Float32Array(size).fill(0.1);
  let commentBias = 0;
  let spamBias = 0;
  const order = Uint32Array.from({ length: lines.size }, (_, at) => at);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch);
    for (const line of order) {
      const places = lines.placesOf(line);
      const share = shareOf(places.length);
      let c = 0;
      let s = 0;
      for (const place of places) {
        c += comment[place] ?? 0;
        s += spam[place] ?? 0;
      }
      const [, pc, ps] = softmax(0, commentBias + c * share, spamBias + s * share);
      const label = lines.labels[line] ?? ARTICLE;
      const weight = lines.weights[line] ?? 1;
      const gc = (pc - (label === COMMENT ? 1 : 0)) * weight;
      const gs = (ps - (label === SPAM ? 1 : 0)) * weight;
      commentBias -= 0.002 * gc;
      spamBias -= 0.002 * gs;
      const dc = gc * share;
      const ds = gs * share;
      for (const place of places) {
        const wc = comment[place] ?? 0;
        const ws = spam[place] ?? 0;
        const cg = dc + DECAY * wc;
        const sg = ds + DECAY * ws;
        const cs = (commentSquares[place] ?? 0) + cg * cg;
        const ss = (spamSquares[place] ?? 0) + sg * sg;
        commentSquares[place] = cs;
        spamSquares[place] = ss;
        comment[place] = wc - (rate * cg) / Math.sqrt(cs);
        spam[place] = ws - (rate * sg) / Math.sqrt(ss);
      }
    }
  }
  return quantize(comment, spam, commentBias, spamBias);
}

/** Quantises the weights to bytes. The few largest are clipped, so that the others keep their precision. */
function quantize(comment: Float32Array, spam: Float32Array, commentBias: number, spamBias: number): LineWeights {
  const sizes = Float32Array.from(
    [...comment, ...spam].filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const scale = Math.max(1e-6, sizes[Math.floor(sizes.length * 0.9995)] ?? 0) / 127;
  const byte = (value: number) => Math.max(-127, Math.min(127, Math.round(value / scale)));
  const table = new Int16Array(comment.length);
  for (let at = 0; at < table.length; at++) {
    table[at] = (byte(spam[at] ?? 0) << 8) | (byte(comment[at] ?? 0) & 0xff);
  }
  return { table, scale, comment: commentBias, spam: spamBias };
}

function softmax(a: number, c: number, s: number): [number, number, number] {
  const top = Math.max(a, c, s);
  const ea = Math.exp(a - top);
  const ec = Math.exp(c - top);
  const es = Math.exp(s - top);
  const sum = ea + ec + es;
  return [ea / sum, ec / sum, es / sum];
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Binary digits of a place in the table of weights: 2^17 places. */
export const BITS = 17;
const SHIFT = 32 - BITS;
/** As a signed number: multiplying by one that does not fit into 31 digits takes twice the time. */
const PRIME = 0x9e3779b1 | 0;
const SPACE = 32;
/** Longest run of characters that is one feature. */
const LONGEST_RUN = 5;

let places = new Uint32Array(4096);

/**
 * The places in the table of weights of the features of a line: runs of two to five characters, words and pairs of
 * words, within the first `size` codes. Hashing them needs no tokenizer and no list of words. The answer is a view that the next call overwrites.
 */
export function findFeatures(codes: Uint16Array, size = codes.length): Uint32Array {
  if (places.length < size * (LONGEST_RUN + 1)) places = new Uint32Array(size * (LONGEST_RUN + 1));
  let count = 0;
  let word = 0;
  let before = 0;
  for (let at = 0; at < size; at++) {
    const unit = codes[at] ?? 0;
    let hash = Math.imul(unit + 0x51ed27, PRIME);
    const last = Math.min(at + LONGEST_RUN, size);
    for (let next = at + 1; next < last; next++) {
      hash = Math.imul((hash ^ (hash >>> 13)) + (codes[next] ?? 0), PRIME);
      places[count++] = (hash + next - at) >>> SHIFT;
    }
    if (unit !== SPACE) {
      word = Math.imul(word ^ unit, PRIME) ^ (word >>> 11);
    } else if (word !== 0) {
      places[count++] = Math.imul(word ^ 0x7feb35, PRIME) >>> SHIFT;
      places[count++] = Math.imul(Math.imul(before, 31) ^ word ^ 0x846ca6, PRIME) >>> SHIFT;
      before = word;
      word = 0;
    }
  }
  return places.subarray(0, count);
}

/**
 * The sum of the weights at the places that `findFeatures` lists, and the number of these places. The filter reads every
 * line with this, because summing on the way takes half the time of listing first; a test holds the two together.
 */
export function weighFeatures(
  codes: Uint16Array,
  size: number,
  weights: Int8Array,
): { readonly sum: number; readonly count: number } {
  // Copies within the function, which the loop keeps at hand; a bundle turns constants of a module into variables.
  const prime = PRIME;
  const shift = SHIFT;
  let sum = 0;
  let count = 0;
  let word = 0;
  let before = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let at = 0; at < size; at++) {
    const unit = codes[at] ?? 0;
    const five = Math.imul((four ^ (four >>> 13)) + unit, prime);
    four = Math.imul((three ^ (three >>> 13)) + unit, prime);
    three = Math.imul((two ^ (two >>> 13)) + unit, prime);
    two = Math.imul((one ^ (one >>> 13)) + unit, prime);
    one = Math.imul(unit + 0x51ed27, prime);
    if (at > 3) {
      sum +=
        (weights[(two + 1) >>> shift] ?? 0) +
        (weights[(three + 2) >>> shift] ?? 0) +
        (weights[(four + 3) >>> shift] ?? 0) +
        (weights[(five + 4) >>> shift] ?? 0);
      count += 4;
    } else {
      if (at > 0) sum += weights[(two + 1) >>> shift] ?? 0;
      if (at > 1) sum += weights[(three + 2) >>> shift] ?? 0;
      if (at > 2) sum += weights[(four + 3) >>> shift] ?? 0;
      count += at;
    }
    if (unit !== 32) {
      word = Math.imul(word ^ unit, prime) ^ (word >>> 11);
    } else if (word !== 0) {
      sum += weights[Math.imul(word ^ 0x7feb35, prime) >>> shift] ?? 0;
      sum += weights[Math.imul(Math.imul(before, 31) ^ word ^ 0x846ca6, prime) >>> shift] ?? 0;
      count += 2;
      before = word;
      word = 0;
    }
  }
  return { sum, count };
}

/** Features of about a hundred characters: a longer line is no surer for its length. */
const ENOUGH = 480;

/** What one feature of a line counts, by the number of them: one divided by its root, so that short lines are less sure. */
export function shareOf(count: number): number {
  return Math.sqrt(Math.min(count, ENOUGH)) / count;
}

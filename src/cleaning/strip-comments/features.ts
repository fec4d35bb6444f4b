/** Binary digits of a place in the table of weights: 2^17 places. */
export const BITS = 17;
const SHIFT = 32 - BITS;
const PRIME = 0x9e3779b1;
const SPACE = 32;

/**
 * Calls back with the place of each feature of a line in the table of weights and returns their number. Features are
 * runs of two to five characters, words and pairs of words; hashing them needs no tokenizer and no list of words.
 */
export function eachFeature(codes: Uint16Array, see: (place: number) => void): number {
  const size = codes.length;
  let count = 0;
  let word = 0;
  let before = 0;
  for (let at = 0; at < size; at++) {
    const unit = codes[at] ?? 0;
    let hash = Math.imul(unit + 0x51ed27, PRIME);
    const last = at + 4 < size ? at + 4 : size - 1;
    for (let next = at + 1; next <= last; next++) {
      hash = Math.imul((hash ^ (hash >>> 13)) + (codes[next] ?? 0), PRIME);
      see((hash + next - at) >>> SHIFT);
      count++;
    }
    if (unit !== SPACE) {
      word = Math.imul(word ^ unit, PRIME) ^ (word >>> 11);
    } else if (word !== 0) {
      see(Math.imul(word ^ 0x7feb35, PRIME) >>> SHIFT);
      see(Math.imul(Math.imul(before, 31) ^ word ^ 0x846ca6, PRIME) >>> SHIFT);
      count += 2;
      before = word;
      word = 0;
    }
  }
  return count;
}

/** Features of about a hundred characters: a longer line is no surer for its length. */
const ENOUGH = 480;

/** What one feature of a line counts, by the number of them: one divided by its root, so that short lines are less sure. */
export function shareOf(count: number): number {
  return Math.sqrt(Math.min(count, ENOUGH)) / count;
}

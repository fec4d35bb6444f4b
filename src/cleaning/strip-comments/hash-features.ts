/** Bits of an index into the table of weights, which has 2^18 entries. */
export const BITS = 18;
/** Codes of a line that are read; reading further does not make the score more certain. */
const MAX_READ_LENGTH = 600;

const found = new Uint32Array(MAX_READ_LENGTH * 5);

/**
 * The indices of a line's features in the table of weights (feature hashing): runs of two to four characters, words and
 * pairs of words. Needs no tokenizer and no word list. Returns a view that the next call overwrites.
 */
export function hashFeatures(codes: Uint16Array, codeCount: number): Uint32Array {
  // Local copies, which the loop keeps in registers; a bundle turns module constants into variables. The prime is
  // signed, because multiplying by a number beyond 31 bits takes twice the time.
  const prime = 0x9e3779b1 | 0;
  const shift = 32 - BITS;
  const places = found;
  const size = Math.min(codeCount, MAX_READ_LENGTH);
  let count = 0;
  let word = 0;
  let before = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  for (let at = 0; at < size; at++) {
    const unit = codes[at] ?? 0;
    const four = Math.imul((three ^ (three >>> 13)) + unit, prime);
    three = Math.imul((two ^ (two >>> 13)) + unit, prime);
    two = Math.imul((one ^ (one >>> 13)) + unit, prime);
    one = Math.imul(unit + 0x51ed27, prime);
    if (at > 0) places[count++] = (two + 1) >>> shift;
    if (at > 1) places[count++] = (three + 2) >>> shift;
    if (at > 2) places[count++] = (four + 3) >>> shift;
    if (unit !== 32) {
      word = Math.imul(word ^ unit, prime) ^ (word >>> 11);
    } else if (word !== 0) {
      places[count++] = Math.imul(word ^ 0x7feb35, prime) >>> shift;
      places[count++] = Math.imul(Math.imul(before, 31) ^ word ^ 0x846ca6, prime) >>> shift;
      before = word;
      word = 0;
    }
  }
  return places.subarray(0, count);
}

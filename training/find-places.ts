import { LONGEST_READ, PRIME, SHIFT } from "../src/cleaning/strip-comments/line-score.ts";

const SPACE = 32;

let places = new Uint32Array(8192);

/** The places of the weights that `scoreLine` sums for a line. The answer is a view that the next call overwrites. */
export function findPlaces(codes: Uint16Array, codeCount: number): Uint32Array {
  const size = Math.min(codeCount, LONGEST_READ);
  if (places.length < size * 5) places = new Uint32Array(size * 5);
  let count = 0;
  let word = 0;
  let before = 0;
  let one = 0;
  let two = 0;
  let three = 0;
  for (let at = 0; at < size; at++) {
    const unit = codes[at] ?? 0;
    const four = Math.imul((three ^ (three >>> 13)) + unit, PRIME);
    three = Math.imul((two ^ (two >>> 13)) + unit, PRIME);
    two = Math.imul((one ^ (one >>> 13)) + unit, PRIME);
    one = Math.imul(unit + 0x51ed27, PRIME);
    if (at > 0) places[count++] = (two + 1) >>> SHIFT;
    if (at > 1) places[count++] = (three + 2) >>> SHIFT;
    if (at > 2) places[count++] = (four + 3) >>> SHIFT;
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

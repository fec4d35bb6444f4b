import type { LineFacts } from "./describe-line.ts";

const BITS = 15;
/** Codes of a line that are compared; more of a longer line would change little. */
const LONGEST = 240;
const PRIME = 0x9e3779b1 | 0;
const EMPTY = 1;

let stamp = 0;
/** Two tables serve all bodies in turn: an entry is set for a head when it holds that head's number. */
const tables = [new Int32Array(1 << BITS), new Int32Array(1 << BITS)];

/** Compares the lines of one body, in their order, with its head: which runs of three letters do they share? */
export function newHeadLetters(headSize: number): { compare(line: LineFacts): number } {
  const own = ++stamp;
  const seen = tables[own % 2] ?? new Int32Array(1 << BITS);
  let lines = 0;
  return {
    compare({ codes, codeCount }) {
      const size = Math.min(codeCount, LONGEST);
      const learns = lines++ < headSize;
      const isFirst = lines === 1;
      let one = 0;
      let two = 0;
      let count = 0;
      let shared = 0;
      for (let at = 0; at < size; at++) {
        const unit = codes[at] ?? 0;
        const place = Math.imul(Math.imul(two, 31) + Math.imul(one, 131) + unit, PRIME) >>> (32 - BITS);
        two = one * 7 + unit;
        one = unit;
        if (at < 2) continue;
        count++;
        if (seen[place] === own) shared++;
        else if (learns) seen[place] = own;
      }
      return isFirst || count === 0 ? EMPTY : shared / count;
    },
  };
}

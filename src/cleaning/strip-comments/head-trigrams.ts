import type { LineFacts } from "./scan-line.ts";

const BITS = 15;
/** Codes of a line that are compared; further ones would change little. */
const MAX_LENGTH = 240;
const PRIME = 0x9e3779b1 | 0;

/** The shares of a line's trigrams that also occur in the body's head, and in its first lines: 0 to 1. */
export interface Likeness {
  readonly alike: number;
  readonly alikeFirst: number;
}

/** For a line without letters, and for the first: nothing speaks against them. */
export const FULL_LIKENESS: Likeness = { alike: 1, alikeFirst: 1 };

let stamp = 0;
/**
 * One table serves all bodies in turn. A body's number marks a trigram of its first lines, the next number one of its
 * head.
 */
const seen = new Int32Array(1 << BITS);

/** Compares the lines of a body, in order, with its head and with its first lines: which trigrams do they share? */
export function newHeadTrigrams(headLines: number, firstLines: number): { compare(line: LineFacts): Likeness } {
  stamp += 2;
  const ofFirst = stamp;
  const ofHead = stamp + 1;
  let lines = 0;
  return {
    compare({ codes, codeCount }) {
      const size = Math.min(codeCount, MAX_LENGTH);
      lines++;
      const learned = lines <= firstLines ? ofFirst : lines <= headLines ? ofHead : 0;
      let one = 0;
      let two = 0;
      let head = 0;
      let first = 0;
      for (let at = 0; at < size; at++) {
        const unit = codes[at] ?? 0;
        const slot = Math.imul(Math.imul(two, 31) + Math.imul(one, 131) + unit, PRIME) >>> (32 - BITS);
        two = one * 7 + unit;
        one = unit;
        if (at < 2) continue;
        const mark = seen[slot];
        if (mark === ofFirst) first++;
        else if (mark === ofHead) head++;
        else if (learned !== 0) seen[slot] = learned;
      }
      return lines === 1 || size <= 2
        ? FULL_LIKENESS
        : { alike: (first + head) / (size - 2), alikeFirst: first / (size - 2) };
    },
  };
}

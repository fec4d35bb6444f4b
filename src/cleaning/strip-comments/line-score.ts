import type { LineFacts } from "./describe-line.ts";

/** Binary digits of a place in the table of weights: 2^18 places. */
export const BITS = 18;
export const SHIFT = 32 - BITS;
/** As a signed number: multiplying by one that does not fit into 31 digits takes twice the time. */
export const PRIME = 0x9e3779b1 | 0;
/** Codes of a line that are read; the rest of a longer line makes the score no surer. */
export const LONGEST_READ = 600;

/**
 * The weights of the line scores: two signed bytes a place, what a feature says for a comment (low) and for spam (high),
 * each against an article. `scale` turns a byte into log-odds.
 */
export interface LineWeights {
  readonly table: Int16Array;
  readonly scale: number;
  readonly comment: number;
  readonly spam: number;
}

/** Log-odds that a line, read by itself, is a reader's comment or spam rather than the article's. */
export interface LineScore {
  readonly comment: number;
  readonly spam: number;
}

/** Features of about a hundred characters: a longer line is no surer for its length. */
const ENOUGH = 480;

/** What one feature of a line counts, by the number of them: one divided by its root, so that short lines are less sure. */
export function shareOf(count: number): number {
  return Math.sqrt(Math.min(count, ENOUGH)) / count;
}

const SILENT: LineScore = { comment: 0, spam: 0 };

/**
 * Scores a line by itself: runs of two to four characters, words and pairs of words, each by the weight at its hash. That
 * needs no tokenizer and no list of words. What learns lists the same places (`training/find-places.ts`), in twice the time.
 */
export function scoreLine(
  { codes, codeCount }: Pick<LineFacts, "codes" | "codeCount">,
  weights: LineWeights,
): LineScore {
  // Copies within the function, which the loop keeps at hand; a bundle turns constants of a module into variables.
  const prime = PRIME;
  const shift = SHIFT;
  const { table } = weights;
  const size = Math.min(codeCount, LONGEST_READ);
  let comment = 0;
  let spam = 0;
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
    if (at > 0) {
      const weight = table[(two + 1) >>> shift] ?? 0;
      spam += weight >> 8;
      comment += (weight << 24) >> 24;
      count++;
    }
    if (at > 1) {
      const weight = table[(three + 2) >>> shift] ?? 0;
      spam += weight >> 8;
      comment += (weight << 24) >> 24;
      count++;
    }
    if (at > 2) {
      const weight = table[(four + 3) >>> shift] ?? 0;
      spam += weight >> 8;
      comment += (weight << 24) >> 24;
      count++;
    }
    if (unit !== 32) {
      word = Math.imul(word ^ unit, prime) ^ (word >>> 11);
    } else if (word !== 0) {
      const weight = table[Math.imul(word ^ 0x7feb35, prime) >>> shift] ?? 0;
      const pair = table[Math.imul(Math.imul(before, 31) ^ word ^ 0x846ca6, prime) >>> shift] ?? 0;
      spam += (weight >> 8) + (pair >> 8);
      comment += ((weight << 24) >> 24) + ((pair << 24) >> 24);
      count += 2;
      before = word;
      word = 0;
    }
  }
  if (count === 0) return SILENT;
  const share = shareOf(count) * weights.scale;
  return { comment: weights.comment + comment * share, spam: weights.spam + spam * share };
}

import { hashFeatures } from "./hash-features.ts";
import type { LineFacts } from "./scan-line.ts";

/**
 * The weights of the line scores. Each table entry has two signed bytes: evidence for a comment (low) and for spam
 * (high), each against an article. `scale` turns a byte into log-odds.
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

/** Features of about a hundred characters; a longer line does not become more certain. */
const ENOUGH = 480;

/** The weight of each feature: one divided by the square root of their number, so that short lines are less certain. */
export function shareOf(count: number): number {
  return Math.sqrt(Math.min(count, ENOUGH)) / count;
}

const SILENT: LineScore = { comment: 0, spam: 0 };

/** Scores a line by itself, from the weights of its features. */
export function scoreLine(
  { codes, codeCount }: Pick<LineFacts, "codes" | "codeCount">,
  weights: LineWeights,
): LineScore {
  const { table } = weights;
  const places = hashFeatures(codes, codeCount);
  let comment = 0;
  let spam = 0;
  for (let at = 0; at < places.length; at++) {
    const weight = table[places[at] ?? 0] ?? 0;
    spam += weight >> 8;
    comment += (weight << 24) >> 24;
  }
  if (places.length === 0) return SILENT;
  const share = shareOf(places.length) * weights.scale;
  return { comment: weights.comment + comment * share, spam: weights.spam + spam * share };
}

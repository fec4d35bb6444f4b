import type { LineFacts } from "./describe-line.ts";
import { shareOf, weighFeatures } from "./features.ts";
import { BIAS, SCALE, WEIGHTS } from "./weights.ts";

const weights = new Int8Array(Buffer.from(WEIGHTS, "base64"));

/**
 * How much a line reads like comment spam: the log-odds of a logistic regression over the line's features.
 * About -6 for an article, 6 for spam; a line in a language the training text lacks scores near 0.
 */
export function scoreLearned({ codes, codeCount }: Pick<LineFacts, "codes" | "codeCount">): number {
  const { sum, count } = weighFeatures(codes, codeCount, weights);
  return count === 0 ? 0 : BIAS + SCALE * sum * shareOf(count);
}

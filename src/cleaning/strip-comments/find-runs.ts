import { COMMENT, LABELS, SPAM } from "./network.ts";

/** A run of non-blank lines by their indices, from 0, both ends inclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: "spam" | "comments";
}

/** The runs of rows that score above a threshold, each labelled spam or comments by its rows' shares. */
export function findRuns(scores: Float64Array, shares: Float64Array, threshold: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) <= threshold) {
      run = undefined;
      continue;
    }
    const isSpam = (shares[row * LABELS + SPAM] ?? 0) >= (shares[row * LABELS + COMMENT] ?? 0);
    const kind = isSpam ? "spam" : "comments";
    if (run?.kind === kind) runs.pop();
    run = { from: run?.kind === kind ? run.from : row, to: row, kind };
    runs.push(run);
  }
  return runs;
}

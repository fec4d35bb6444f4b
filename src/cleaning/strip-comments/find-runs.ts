import { COMMENT, LABELS, SPAM } from "./network.ts";

/** A stretch of spoken lines by their rows, both ends inclusive, counted from 0. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: "spam" | "comments";
}

/** The runs of rows whose score is above a threshold, each wholly spam or wholly comments by the rows' shares. */
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

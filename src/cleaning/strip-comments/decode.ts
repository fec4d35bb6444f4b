import type { Settings } from "./settings.ts";

/** A stretch of lines by their places, both ends inclusive, counted from 0. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What it costs to pass from article to spam and back; dear, so that runs decide and not lines. */
export type Costs = Pick<Settings, "enter" | "leave" | "atBlank">;

/**
 * Finds the runs of lines whose evidence pays the price of entering and, unless the text ends in them, of leaving:
 * the best path of a two-state model (Viterbi), in time linear in the number of lines.
 */
export function decode(evidence: readonly number[], afterBlank: readonly boolean[], costs: Costs): Run[] {
  const size = evidence.length;
  const enteredHere = new Uint8Array(size);
  const leftHere = new Uint8Array(size);
  let article = 0;
  let spam = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at++) {
    const rebate = afterBlank[at] ? costs.atBlank : 0;
    const enter = article - costs.enter + rebate;
    const leave = spam - costs.leave + rebate;
    const gain = evidence[at] ?? 0;
    enteredHere[at] = enter > spam ? 1 : 0;
    leftHere[at] = leave > article ? 1 : 0;
    const nextSpam = Math.max(enter, spam) + gain;
    article = Math.max(article, leave);
    spam = nextSpam;
  }
  const runs: Run[] = [];
  let inSpam = spam > article;
  let to = size - 1;
  for (let at = size - 1; at >= 0; at--) {
    if (inSpam && enteredHere[at] === 1) {
      runs.push({ from: at, to });
      inSpam = false;
    } else if (!inSpam && leftHere[at] === 1) {
      inSpam = true;
      to = at - 1;
    }
  }
  return runs.reverse();
}

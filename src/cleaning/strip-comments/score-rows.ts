import type { RowRange } from "./line-features.ts";
import { ARTICLE, LABELS, SPAM } from "./network.ts";

/** Rows on either side over which a score is averaged. */
const REACH = 2;
/** Shares nearer to 0 or 1 than this are clamped. */
const LEAST = 1e-9;
/** So many of a run's surest rows must agree: the run scores as much as the last of them. */
const WITNESSES = 3;
/** A run begins at a row with at least this share of the run's score, so that it takes no line of the article along. */
const BEGINS = 0.45;
/** A run ends at a row with at least this share of its score: what follows the comments belongs to the page. */
const ENDS = 0.3;
/**
 * A run of at most so many rows at the end gets a bonus: an article hardly ever ends in such lines, and would lose
 * little.
 */
const FEW = { rows: 4, bonus: 0.8 };
/**
 * A run of more rows than this that text follows gets a penalty: comments end a page, and such runs are lists and
 * dialogue.
 */
const MANY = { rows: 8, penalty: 3 };

/** A single row that text follows gets a penalty: many articles hold one raw link, or one slip of the keyboard. */
const SINGLE = { penalty: 2 };

/**
 * What the rows of a run score on average by themselves. If that is less than `least`, the run is not cut, as networks go astray
 * in long manuals; if it is above 0, a share of it is added to the run's score, up to a limit.
 */
const SUSPICION = { least: -1.5, share: 0.2, most: 0.4 };

/**
 * For each row, the log-odds that it is not the article's; if comments are kept, that it is spam. Takes LABELS shares a
 * row.
 */
export function scoreRows(shares: Float64Array, comments: "strip" | "keep"): Float64Array {
  return Float64Array.from({ length: shares.length / LABELS }, (_, row) => {
    const at = row * LABELS;
    const against = comments === "strip" ? 1 - (shares[at + ARTICLE] ?? 1) : (shares[at + SPAM] ?? 0);
    const share = Math.min(1 - LEAST, Math.max(LEAST, against));
    return Math.log(share / (1 - share));
  });
}

/**
 * Scores runs instead of single rows. All rows of a run get its third highest score, averaged over neighbours, with a bonus or
 * penalty. Rows outside any run score minus infinity. `suspicion` is the score of each row by itself.
 */
export function scoreRuns(own: Float64Array, suspicion: readonly number[]): Float64Array {
  const scores = new Float64Array(own.length).fill(Number.NEGATIVE_INFINITY);
  for (const range of likelyRanges(own)) scoreRange(range, own, suspicion, scores);
  return scores;
}

/** The ranges of rows that score above 0, by themselves or averaged over neighbours. */
function likelyRanges(own: Float64Array): RowRange[] {
  const mean = meansOf(own);
  const isLikely = (row: number) => (own[row] ?? 0) > 0 || (mean[row] ?? 0) > 0;
  const ranges: RowRange[] = [];
  for (let row = 0; row < own.length; row++) {
    if (!isLikely(row)) continue;
    const from = row;
    while (isLikely(row + 1)) row++;
    ranges.push({ from, to: row });
  }
  return ranges;
}

/** Shrinks a range to a run, and writes the scores of its rows, if it has any. */
function scoreRange(range: RowRange, own: Float64Array, suspicion: readonly number[], scores: Float64Array): void {
  const scoreOf = (row: number) => own[row] ?? 0;
  // A run at the top of the body has no article above it to take a line from.
  const isBelowArticle = range.from > 0;
  const isFollowed = range.to < own.length - 1;
  let { from, to } = range;
  while (from <= to && scoreOf(from) <= 0) from++;
  while (to >= from && scoreOf(to) <= 0) to--;
  if (to < from) return;
  const score = scoreOfRun(own.subarray(from, to + 1));
  if (isBelowArticle) while (from < to && scoreOf(from) < score * BEGINS) from++;
  while (to > from && scoreOf(to) < score * ENDS) to--;
  const rows = to - from + 1;
  const mean = suspicion.slice(from, to + 1).reduce((sum, one) => sum + one, 0) / rows;
  if (mean < SUSPICION.least) return;
  const bonus = Math.min(SUSPICION.most, Math.max(0, mean * SUSPICION.share));
  scores.fill(score + bonus + bonusOfPlace(rows, isFollowed), from, to + 1);
}

/** The bonus, or penalty if below 0, of a run for its length and place. */
function bonusOfPlace(rows: number, isFollowed: boolean): number {
  if (!isFollowed) return rows <= FEW.rows ? FEW.bonus : 0;
  if (rows === 1) return -SINGLE.penalty;
  return rows > MANY.rows ? -MANY.penalty : 0;
}

/** The score of a run: the third highest of its rows' scores, averaged over neighbours. */
function scoreOfRun(own: Float64Array): number {
  const surest = meansOf(own).sort();
  return Math.max(0, surest.at(-Math.min(WITNESSES, surest.length)) ?? 0);
}

/** For each row, the mean of its neighbours. */
function meansOf(own: Float64Array): Float64Array {
  return own.map((_, row) => {
    const near = own.subarray(Math.max(0, row - REACH), row + REACH + 1);
    return near.reduce((sum, score) => sum + score, 0) / near.length;
  });
}

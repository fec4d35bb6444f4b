import { ARTICLE, LABELS, SPAM } from "./network.ts";

/** Lines on either side over which a score is averaged. */
const REACH = 2;
/** Shares nearer to 0 or 1 than this are no surer. */
const LEAST = 1e-9;
/** The surest rows of a run that must agree: the run scores what the last of them scores. */
const WITNESSES = 3;
/** A run begins where a row scores at least this share of what the run scores, so that it takes no line of the article along. */
const BEGINS = 0.45;
/** A run ends where a row scores at least this share: what follows the comments is the page's own. */
const ENDS = 0.3;
/**
 * Where rows average less than this share of what the run scores, it begins anew: what stands before must be sure by
 * itself. Code right above comments is taken for their beginning otherwise.
 */
const BREAKS = 0.25;
/** A run of so few rows at the end must score less: hardly an article ends in such lines, and it would lose little. */
const FEW = { rows: 4, less: 1 };
/** A run of more rows than this must score more where text follows it: comments end a page, and such runs are lists and dialogue. */
const MANY = { rows: 8, more: 3 };

/** A run goes only if its rows are suspect by themselves too, more than this on average: in long manuals networks lose their way. */
const SUSPICION = -1.5;

/** The log-odds that each row is not the article's; where comments are kept, that it is spam. Takes LABELS shares a row. */
export function scoreRows(shares: Float64Array, comments: "strip" | "keep"): Float64Array {
  return Float64Array.from({ length: shares.length / LABELS }, (_, row) => {
    const at = row * LABELS;
    const against = comments === "strip" ? 1 - (shares[at + ARTICLE] ?? 1) : (shares[at + SPAM] ?? 0);
    const share = Math.min(1 - LEAST, Math.max(LEAST, against));
    return Math.log(share / (1 - share));
  });
}

/**
 * Lets runs decide and not lines: all rows of a run score what the third surest of them scores, averaged over its
 * neighbours in the run; a beginning that a valley parts from the rest scores for itself. A row that is in no run scores
 * minus infinity. `suspicion` is what each row says by itself.
 */
export function settleScores(own: Float64Array, suspicion: readonly number[]): Float64Array {
  const mean = meansOf(own);
  const settled = new Float64Array(own.length).fill(Number.NEGATIVE_INFINITY);
  const scoreOf = (row: number) => own[row] ?? 0;
  const isIn = (row: number) => scoreOf(row) > 0 || (mean[row] ?? 0) > 0;
  for (let row = 0; row < own.length; row++) {
    if (!isIn(row)) continue;
    let from = row;
    while (isIn(row + 1)) row++;
    let to = row;
    // Where a run begins with the body there is no article for it to take a line of.
    const isBelowArticle = from > 0;
    const isWithin = row < own.length - 1;
    while (from <= to && scoreOf(from) <= 0) from++;
    while (to >= from && scoreOf(to) <= 0) to--;
    if (to < from) continue;
    const level = levelOf(own.subarray(from, to + 1));
    if (isBelowArticle) while (from < to && scoreOf(from) < level * BEGINS) from++;
    while (to > from && scoreOf(to) < level * ENDS) to--;
    const rows = to - from + 1;
    if (suspicion.slice(from, to + 1).reduce((sum, one) => sum + one, 0) < SUSPICION * rows) continue;
    const more = isWithin ? (rows > MANY.rows ? MANY.more : 0) : rows <= FEW.rows ? -FEW.less : 0;
    settled.fill(level - more, from, to + 1);
    const valley = meansOf(own.subarray(from, to + 1)).findIndex((score) => score < level * BREAKS);
    if (!isBelowArticle || valley === -1) continue;
    let anew = from + valley;
    while (anew <= to && scoreOf(anew) < level * BEGINS) anew++;
    const before = Math.min(level, levelOf(own.subarray(from, from + valley)));
    if (anew <= to) settled.fill(before - more, from, anew);
  }
  return settled;
}

/** What a run scores by its rows: as much as its third surest, averaged over its neighbours. */
function levelOf(own: Float64Array): number {
  const surest = meansOf(own).sort();
  return Math.max(0, surest.at(-Math.min(WITNESSES, surest.length)) ?? 0);
}

/** For each row, the mean over its neighbours. */
function meansOf(own: Float64Array): Float64Array {
  return own.map((_, row) => {
    const near = own.subarray(Math.max(0, row - REACH), row + REACH + 1);
    return near.reduce((sum, score) => sum + score, 0) / near.length;
  });
}

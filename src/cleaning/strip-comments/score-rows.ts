import type { Labels } from "./label-lines.ts";
import { ARTICLE, LABELS, SPAM } from "./network.ts";

/** Lines on either side over which a score is averaged. */
const REACH = 2;
/** Shares nearer to 0 or 1 than this are no surer. */
const LEAST = 1e-9;
/** A run is the rows that score more than this on average; at its ends, by themselves. */
const REACHES = 0;
/** Rows before that may belong to a run although the article beside them pulls their average down. */
const LEAD = 2;
/** The surest rows of a run that must agree: the run scores what the last of them scores. */
const WITNESSES = 3;
/** A run begins where a row scores at least this share of what the run scores, so that it takes no line of the article along. */
const BEGINS = 0.4;
/** A run ends where a row scores at least this share: what follows the comments is the page's own. */
const ENDS = 0.3;
/**
 * Where rows average less than this share of what the run scores, it begins anew: what stands before must be sure by
 * itself. Code right above comments is taken for their beginning otherwise.
 */
const BREAKS = 0.25;
/** The first rows of a run, and how many of them may be first. */
const OPENING = { rows: 5, marked: 3 };
/** Rows before a run that may be no more than a headline. */
const HEADLINE = 1;
/** What a run must score more where text follows it: comments end a page. */
const WITHIN = 3;
/** Rows after a run that do not make it one within a text: a last line of the form, a sign. */
const AFTERWORD = 1;

/** A chain sums many small reasons, and is no surer than this. */
const SUREST_CHAIN = 8;

/**
 * The log-odds that each row is not the article's; where comments are kept, that it is spam: the mean of what the networks
 * and the chain say.
 */
export function scoreRows(
  { byNetworks, byChain }: Omit<Labels, "passedOver">,
  comments: "strip" | "keep",
): Float64Array {
  const chained = logOdds(byChain, comments);
  return logOdds(byNetworks, comments).map((own, row) => {
    const other = Math.min(SUREST_CHAIN, Math.max(-SUREST_CHAIN, chained[row] ?? 0));
    return (own + other) / 2;
  });
}

/** The log-odds that each row is to go, by one labeller. */
export function logOdds(shares: Float64Array, comments: "strip" | "keep"): Float64Array {
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
 * minus infinity. `mayBegin` marks, by 1, the rows that may be a run's first.
 */
export function settleScores(own: Float64Array, mayBegin: Uint8Array): Float64Array {
  const mean = meansOf(own);
  const settled = new Float64Array(own.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < own.length; row++) {
    if ((mean[row] ?? 0) <= REACHES) continue;
    let from = row;
    while ((mean[row + 1] ?? 0) > REACHES) row++;
    let to = row;
    const isWithin = to + AFTERWORD < own.length - 1;
    const least = Math.max(0, from - LEAD);
    while (from > least && (own[from - 1] ?? 0) > REACHES) from--;
    while (from <= to && (own[from] ?? 0) <= REACHES) from++;
    while (to >= from && (own[to] ?? 0) <= REACHES) to--;
    if (to < from) continue;
    const level = levelOf(own.subarray(from, to + 1));
    const begins = (at: number) => (own[at] ?? 0) >= level * BEGINS && opensRun(mayBegin.subarray(at, to + 1));
    // Where a run begins with the body there is no article for it to take a line of.
    const isBelowArticle = from > HEADLINE;
    if (isBelowArticle) while (from < to && !begins(from)) from++;
    while (to > from && (own[to] ?? 0) < level * ENDS) to--;
    const less = isWithin ? WITHIN : 0;
    settled.fill(level - less, from, to + 1);
    if (!isBelowArticle) continue;
    const valley = meansOf(own.subarray(from, to + 1)).findIndex((score) => score < level * BREAKS);
    if (valley === -1) continue;
    const end = from + valley;
    let anew = end;
    while (anew <= to && !begins(anew)) anew++;
    if (anew <= to) settled.fill(Math.min(level, levelOf(own.subarray(from, end))) - less, from, anew);
  }
  return settled;
}

/** What a run scores by its rows: as much as its third surest, averaged over its neighbours. */
function levelOf(own: Float64Array): number {
  const surest = meansOf(own).sort();
  return Math.max(0, surest.at(-Math.min(WITNESSES, surest.length)) ?? 0);
}

/** Whether a run may begin here: with a row that may be its first, and others soon after it. A listing has one now and then. */
function opensRun(mayBegin: Uint8Array): boolean {
  const first = mayBegin.subarray(0, OPENING.rows);
  const marked = first.reduce((sum, mark) => sum + mark, 0);
  return mayBegin[0] === 1 && marked >= Math.min(OPENING.marked, first.length);
}

/** For each row, the mean over its neighbours. */
function meansOf(own: Float64Array): Float64Array {
  return own.map((_, row) => {
    const from = Math.max(0, row - REACH);
    const to = Math.min(own.length, row + REACH + 1);
    let sum = 0;
    for (let at = from; at < to; at++) sum += own[at] ?? 0;
    return sum / (to - from);
  });
}

import type { Body } from "./analyse-body.ts";
import type { AnalysedLine } from "./analyse-lines.ts";
import { featuresOf, foreignShare, type RowRange, scriptsOf } from "./line-features.ts";
import { type LineWeights, scoreLine } from "./line-score.ts";
import type { Labeller } from "./model-file.ts";
import { ARTICLE, LABELS, type Network } from "./network.ts";
import { scanLine } from "./scan-line.ts";

/** How likely each non-blank line belongs to the article, is a reader's comment, or is spam. */
export interface Labels {
  /** LABELS values per line, which sum to 1. */
  readonly shares: Float64Array;
  /** How much each line by itself reads like a comment or spam: log-odds. */
  readonly suspicion: readonly number[];
}

/**
 * Labels the non-blank lines of a body. Only lines near a suspect one are run through the networks; all others are the
 * article's.
 */
export function labelLines(body: Body, { networks }: Pick<Labeller, "networks">): Labels {
  const suspicion = suspicionOf(body.own);
  const ranges = suspectRows(suspicion);
  const shares = new Float64Array(body.own.length * LABELS);
  for (let at = ARTICLE; at < shares.length; at += LABELS) shares[at] = 1;
  if (ranges.length > 0)
    featuresOf(body, ranges).forEach((figures, index) => {
      const { from, to } = ranges[index] ?? { from: 0, to: -1 };
      shares.set(meanShares(networks, figures, to - from + 1), from * LABELS);
    });
  return { shares, suspicion };
}

/**
 * Whether any line is suspect. Most texts have none, so all their lines are the article's. That takes half the time of
 * analysing them.
 */
export function hasSuspects(texts: readonly string[], weights: LineWeights): boolean {
  const own: Pick<AnalysedLine, "facts" | "score">[] = [];
  for (const text of texts) {
    const facts = scanLine(text, null);
    if (!facts.blank) own.push({ facts, score: scoreLine(facts, weights) });
  }
  return suspectRows(suspicionOf(own)).length > 0;
}

/** The labels' shares from several networks: the geometric mean. */
function meanShares(networks: readonly Network[], figures: Float32Array, rows: number): Float64Array {
  const sums = new Float64Array(rows * LABELS);
  for (const network of networks) {
    const scores = network(figures, rows);
    for (let at = 0; at < sums.length; at += LABELS) addLogShares(scores, sums, at);
  }
  const mean = sums.map((sum) => sum / networks.length);
  const logs = new Float64Array(mean.length);
  for (let at = 0; at < mean.length; at += LABELS) addLogShares(mean, logs, at);
  return logs.map(Math.exp);
}

/** A line is suspect if it and its neighbours score more than this on average … */
const SUSPECT = -0.5;
/** … and it scores more than this itself. */
const SUSPECT_ALONE = 1;
/**
 * The score of a line with so many letters, mostly in a script that the article does not use: the model may have
 * learned little about it.
 */
const FOREIGN = { letters: 8, share: 0.5, score: 2 };
/** Lines read on either side of a suspect one: spam comes in runs, and the networks need to see the article. */
const AROUND = 16;

/** A line with fewer letters says nothing by itself. */
const FEW_LETTERS = 3;

/** How much each non-blank line by itself reads like a comment or spam: log-odds. */
function suspicionOf(own: readonly Pick<AnalysedLine, "facts" | "score">[]): number[] {
  const scripts = scriptsOf(own);
  return own.map(({ facts, score }) => {
    if (facts.letterCount >= FOREIGN.letters && foreignShare(facts, { scripts }) > FOREIGN.share) return FOREIGN.score;
    const isTelling = facts.letterCount >= FEW_LETTERS || facts.urls.length > 0;
    return isTelling ? Math.max(score.comment, score.spam) : SUSPECT;
  });
}

/** The ranges around suspect lines. */
function suspectRows(scores: readonly number[]): RowRange[] {
  const ranges: RowRange[] = [];
  scores.forEach((score, row) => {
    const before = Math.max(0, row - 1);
    const after = Math.min(scores.length - 1, row + 1);
    let sum = 0;
    for (let near = before; near <= after; near++) sum += scores[near] ?? 0;
    const mean = sum / (after - before + 1);
    if (mean <= SUSPECT && score <= SUSPECT_ALONE) return;
    const from = Math.max(0, row - AROUND);
    const to = Math.min(scores.length - 1, row + AROUND);
    const last = ranges.at(-1);
    const goesOn = last !== undefined && last.to >= from - 1;
    if (goesOn) ranges.pop();
    ranges.push({ from: goesOn ? last.from : from, to });
  });
  return ranges;
}

/** Adds the logarithms of the softmax of three scores. */
function addLogShares(scores: Float64Array, sums: Float64Array, at: number): void {
  const own = scores.subarray(at, at + LABELS);
  const top = Math.max(...own);
  const all = top + Math.log(own.reduce((sum, score) => sum + Math.exp(score - top), 0));
  own.forEach((score, label) => {
    sums[at + label] = (sums[at + label] ?? 0) + score - all;
  });
}

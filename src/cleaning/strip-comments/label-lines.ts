import type { Body } from "./analyse-body.ts";
import { featuresOf, foreignShare, openingOf, type Rows } from "./line-features.ts";
import type { Labeller } from "./model-file.ts";
import { ARTICLE, LABELS, type Network } from "./network.ts";

/** How likely each spoken line of a body is the article's, a reader's comment, or spam. */
export interface Labels {
  /** LABELS values a line, of sum 1. */
  readonly shares: Float64Array;
  /** How much each of them, by itself, reads like a comment or like spam: log-odds. */
  readonly suspicion: readonly number[];
}

/**
 * Labels the spoken lines of a body. Only the neighbourhood of lines that are suspect at a glance pays for it; any other
 * line is the article's.
 */
export function labelLines(body: Body, { networks }: Pick<Labeller, "networks">): Labels {
  const suspicion = suspicionOf(body);
  const stretches = suspectRows(suspicion);
  const shares = new Float64Array(body.own.length * LABELS);
  for (let at = ARTICLE; at < shares.length; at += LABELS) shares[at] = 1;
  if (stretches.length > 0)
    featuresOf(body, stretches).forEach((figures, index) => {
      const { from, to } = stretches[index] ?? { from: 0, to: -1 };
      shares.set(meanShares(networks, figures, to - from + 1), from * LABELS);
    });
  return { shares, suspicion };
}

/** The shares of the labels by several networks: the geometric mean of what each says. */
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

/** A line is suspect where it and its neighbours score more than this by themselves, on average. */
const SUSPECT = -0.5;
/** And where it alone scores more than this. */
const SUSPECT_ALONE = 1;
/** A line of so many letters that are mostly in a script the article does not use is taken to score this: of such, little may have been learned. */
const FOREIGN = { letters: 8, share: 0.5, score: 2 };
/** Lines on either side of a suspect one that are looked at too: a campaign goes on, and the networks want to see the article. */
const AROUND = 16;

/** A line with fewer letters says nothing by itself. */
const FEW_LETTERS = 3;

/** How much each spoken line, by itself, reads like a comment or like spam: log-odds. */
function suspicionOf({ own }: Pick<Body, "own">): number[] {
  const opening = openingOf(own);
  return own.map(({ facts, score }) => {
    if (facts.letterCount >= FOREIGN.letters && foreignShare(facts, opening) > FOREIGN.share) return FOREIGN.score;
    const isTelling = facts.letterCount >= FEW_LETTERS || facts.urls.length > 0;
    return isTelling ? Math.max(score.comment, score.spam) : SUSPECT;
  });
}

/** The stretches around suspect lines. */
function suspectRows(scores: readonly number[]): Rows[] {
  const stretches: Rows[] = [];
  scores.forEach((score, row) => {
    const near = scores.slice(Math.max(0, row - 1), row + 2);
    const mean = near.reduce((sum, one) => sum + one, 0) / near.length;
    if (mean <= SUSPECT && score <= SUSPECT_ALONE) return;
    const from = Math.max(0, row - AROUND);
    const to = Math.min(scores.length - 1, row + AROUND);
    const last = stretches.at(-1);
    const goesOn = last !== undefined && last.to >= from - 1;
    if (goesOn) stretches.pop();
    stretches.push({ from: goesOn ? last.from : from, to });
  });
  return stretches;
}

/** Adds the logarithms of the shares that three scores stand for. */
function addLogShares(scores: Float64Array, sums: Float64Array, at: number): void {
  const own = scores.subarray(at, at + LABELS);
  const top = Math.max(...own);
  const all = top + Math.log(own.reduce((sum, score) => sum + Math.exp(score - top), 0));
  own.forEach((score, label) => {
    sums[at + label] = (sums[at + label] ?? 0) + score - all;
  });
}

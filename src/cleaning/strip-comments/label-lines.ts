import { walkChain } from "./chain.ts";
import type { Body } from "./describe-body.ts";
import { FEATURES, featuresOf, type Rows } from "./line-features.ts";
import type { Labeller } from "./model-file.ts";
import { ARTICLE, LABELS, type Network } from "./network.ts";

/** How likely each spoken line of a body is the article's, a reader's comment, or spam: LABELS values a line, of sum 1. */
export interface Labels {
  readonly byNetworks: Float64Array;
  readonly byChain: Float64Array;
  /** How many of the lines around suspect ones are taken for the article's unseen. */
  readonly passedOver: number;
}

/**
 * Labels the spoken lines of a body in two ways, which are wrong about different things. Only the neighbourhood of lines
 * that are suspect at a glance pays for it; any other line is the article's.
 */
export function labelLines(body: Body, { networks, chain }: Pick<Labeller, "networks" | "chain">): Labels {
  const suspect = suspectRows(body);
  const stretches = lastRows(suspect);
  const labels = {
    byNetworks: allArticle(body.own.length),
    byChain: allArticle(body.own.length),
    passedOver: countRows(suspect) - countRows(stretches),
  };
  if (stretches.length === 0) return labels;
  featuresOf(body, stretches).forEach((figures, index) => {
    const { from, to } = stretches[index] ?? { from: 0, to: -1 };
    labels.byNetworks.set(meanShares(networks, figures, to - from + 1), from * LABELS);
    labels.byChain.set(walkChain(chain, figures, FEATURES).shares, from * LABELS);
  });
  return labels;
}

function allArticle(rows: number): Float64Array {
  const shares = new Float64Array(rows * LABELS);
  for (let at = ARTICLE; at < shares.length; at += LABELS) shares[at] = 1;
  return shares;
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
/** Lines on either side of a suspect one that are looked at too: a campaign goes on, and the networks want to see the article. */
const AROUND = 16;

/** A line with fewer letters says nothing by itself. */
const FEW_LETTERS = 3;
/** Lines that are looked at in one body, counted from its end: eight times the longest page of comments we know. */
const MOST_ROWS = 5000;

/**
 * The stretches around suspect lines. On the articles that were learned from, one line in fifteen lies in one; of the lines
 * that are cut from labelled bodies, all do.
 */
function suspectRows({ own: spoken }: Body): Rows[] {
  const scores = spoken.map(({ facts, score }) => {
    const isTelling = facts.letterCount >= FEW_LETTERS || facts.urls.length > 0;
    return isTelling ? Math.max(score.comment, score.spam) : SUSPECT;
  });
  const stretches: Rows[] = [];
  for (let row = 0; row < scores.length; row++) {
    const [before, own = 0, after] = [scores[row - 1], scores[row], scores[row + 1]];
    const count = 1 + (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1);
    if (((before ?? 0) + own + (after ?? 0)) / count <= SUSPECT) continue;
    const from = Math.max(0, row - AROUND);
    const to = Math.min(scores.length - 1, row + AROUND);
    const last = stretches.at(-1);
    if (last !== undefined && last.to >= from - 1) stretches.pop();
    stretches.push({ from: last !== undefined && last.to >= from - 1 ? last.from : from, to });
  }
  return stretches;
}

function countRows(stretches: readonly Rows[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The stretches from the end on, as far as so many rows go. */
function lastRows(stretches: readonly Rows[]): Rows[] {
  let left = MOST_ROWS;
  const kept: Rows[] = [];
  for (const { from, to } of stretches.toReversed()) {
    if (left <= 0) break;
    const start = Math.max(from, to - left + 1);
    kept.push({ from: start, to });
    left -= to - start + 1;
  }
  return kept.reverse();
}

/** Adds the logarithms of the shares that three scores stand for. */
function addLogShares(scores: Float64Array, sums: Float64Array, at: number): void {
  const article = scores[at] ?? 0;
  const comment = scores[at + 1] ?? 0;
  const spam = scores[at + 2] ?? 0;
  const top = Math.max(article, comment, spam);
  const all = top + Math.log(Math.exp(article - top) + Math.exp(comment - top) + Math.exp(spam - top));
  sums[at] = (sums[at] ?? 0) + article - all;
  sums[at + 1] = (sums[at + 1] ?? 0) + comment - all;
  sums[at + 2] = (sums[at + 2] ?? 0) + spam - all;
}

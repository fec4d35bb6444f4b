import { analyseBody } from "../src/cleaning/strip-comments/analyse-body.ts";
import { labelLines } from "../src/cleaning/strip-comments/label-lines.ts";
import { leavesNothing } from "../src/cleaning/strip-comments/leaves-nothing.ts";
import type { Calibration, Labeller } from "../src/cleaning/strip-comments/model-file.ts";
import { scoreRows, scoreRuns } from "../src/cleaning/strip-comments/score-rows.ts";
import { ARTICLE, COMMENT, type LabelledBody, SPAM } from "./labelled-body.ts";

/** A body with the label and score of each of its non-blank lines. */
export interface Scored extends Pick<LabelledBody, "id" | "sources" | "language" | "kind"> {
  readonly labels: readonly number[];
  /** Scores of the single lines, and those of their runs (`scoreRuns`), which are compared with the threshold. */
  readonly own: Float64Array;
  readonly scores: Float64Array;
  /** Suspicion of the individual lines. */
  readonly suspicion: readonly number[];
  /** Lengths of the lines in characters. */
  readonly lengths: readonly number[];
}

/** Scores a body with the filter's code. */
export function scoreBody(body: LabelledBody, model: Omit<Labeller, "calibration">): Scored {
  const described = analyseBody(body.lines, "", model.lines);
  const { shares, suspicion } = labelLines(described, model);
  const { id, sources, language, kind } = body;
  const own = scoreRows(shares, "strip");
  return {
    id,
    sources,
    language,
    kind,
    labels: described.lineOfRow.map((at) => body.labels[at] ?? ARTICLE),
    own,
    suspicion,
    scores: scoreRuns(own, suspicion),
    lengths: described.lineOfRow.map((at) => described.lines[at]?.facts.text.length ?? 0),
  };
}

/** Results of a threshold on some bodies. Comments are not counted. */
export interface Tally {
  readonly bodies: number;
  readonly spam: number;
  readonly caught: number;
  readonly article: number;
  readonly lost: number;
  readonly damaged: number;
  readonly comments: number;
  readonly commentsCut: number;
  /** Bodies with spam, and those of them from which all spam is removed. */
  readonly spammed: number;
  readonly cleaned: number;
}

/** Counts caught and lost lines if those above a threshold are cut. */
export function tally(bodies: readonly Scored[], threshold: number): Tally {
  const sums = {
    bodies: bodies.length,
    spam: 0,
    caught: 0,
    article: 0,
    lost: 0,
    damaged: 0,
    comments: 0,
    commentsCut: 0,
    spammed: 0,
    cleaned: 0,
  };
  for (const { labels, scores, lengths } of bodies) {
    const counts = [0, 0, 0];
    const cuts = [0, 0, 0];
    const isCut = (row: number) => (scores[row] ?? 0) > threshold;
    const isKeptWhole = leavesNothing(isCut, lengths);
    labels.forEach((label, row) => {
      counts[label] = (counts[label] ?? 0) + 1;
      if (!isKeptWhole && isCut(row)) cuts[label] = (cuts[label] ?? 0) + 1;
    });
    const [article = 0, comments = 0, spam = 0] = [counts[ARTICLE], counts[COMMENT], counts[SPAM]];
    const [lost = 0, commentsCut = 0, caught = 0] = [cuts[ARTICLE], cuts[COMMENT], cuts[SPAM]];
    sums.article += article;
    sums.lost += lost;
    sums.comments += comments;
    sums.commentsCut += commentsCut;
    sums.spam += spam;
    sums.caught += caught;
    if (lost > 0) sums.damaged++;
    if (spam > 0) sums.spammed++;
    if (spam > 0 && caught === spam) sums.cleaned++;
  }
  return sums;
}

/** The threshold above which there are at most `most` lines of articles. */
export function thresholdFor(bodies: readonly Scored[], most: number): number {
  const scores = bodies.flatMap((body) => [...body.scores].filter((_, row) => body.labels[row] === ARTICLE));
  scores.sort((a, b) => b - a);
  return Math.max(0, scores[most] ?? 0);
}

const RISKS = [1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 5e-5, 2e-5];

/** This project's own texts, which are few and deliberately hard. */
const isOwn = (source: string) => source.startsWith("own/");

/** Ratio of the permitted share of damaged articles to that of lost lines. */
const ARTICLES_FOR_LINES = 5;

/**
 * Finds the threshold for each risk: the lowest score above which there are at most that share of article lines, and lines of at
 * most five times that share of articles. A source is weighted by the square root of its size, because a new site resembles a
 * source rather than an article, and one article of a small source says little about it.
 */
export function calibrate(clean: readonly Scored[]): Calibration {
  const bodies = clean.filter(({ sources }) => !sources.some(isOwn));
  const lines = weighed(bodies, ({ scores }) => [...scores]);
  const articles = weighed(bodies, ({ scores }) => [Math.max(Number.NEGATIVE_INFINITY, ...scores)]);
  return RISKS.map((risk) => [
    risk,
    Math.max(0, highest(lines, risk), highest(articles, Math.min(1, risk * ARTICLES_FOR_LINES))),
  ]);
}

interface Weighed {
  readonly score: number;
  readonly weight: number;
}

/** Scores of bodies in descending order, with their weights as shares of the total. */
function weighed(bodies: readonly Scored[], read: (body: Scored) => readonly number[]): Weighed[] {
  const counts = new Map<string, number>();
  for (const body of bodies) counts.set(nameOf(body), (counts.get(nameOf(body)) ?? 0) + read(body).length);
  const all = [...counts.values()].reduce((sum, count) => sum + Math.sqrt(count), 0);
  return bodies
    .flatMap((body) => {
      const weight = 1 / (Math.sqrt(counts.get(nameOf(body)) ?? 1) * all);
      return read(body).map((score) => ({ score, weight }));
    })
    .sort((a, b) => b.score - a.score);
}

function nameOf({ sources }: Scored): string {
  return sources[0] ?? "";
}

/** The score above which there is that share. */
function highest(sorted: readonly Weighed[], most: number): number {
  let share = 0;
  for (const { score, weight } of sorted) {
    share += weight;
    if (share > most) return score;
  }
  return 0;
}

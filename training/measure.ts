import { analyseBody } from "../src/cleaning/strip-comments/analyse-body.ts";
import { labelLines } from "../src/cleaning/strip-comments/label-lines.ts";
import { leavesNothing } from "../src/cleaning/strip-comments/leaves-nothing.ts";
import type { Calibration, Labeller } from "../src/cleaning/strip-comments/model-file.ts";
import { scoreRows, settleScores } from "../src/cleaning/strip-comments/score-rows.ts";
import { ARTICLE, COMMENT, type LabelledBody, SPAM } from "./labelled-body.ts";

/** A body with the label and the score of each of its spoken lines. */
export interface Scored extends Pick<LabelledBody, "id" | "sources" | "language" | "kind"> {
  readonly labels: readonly number[];
  /** The scores of the lines by themselves, and as they are settled: a line goes where that is above a threshold. */
  readonly own: Float64Array;
  readonly scores: Float64Array;
  /** How suspect the lines are by themselves. */
  readonly suspicion: readonly number[];
  /** Characters of the lines. */
  readonly lengths: readonly number[];
}

/** Scores a body as the filter does. */
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
    labels: described.spoken.map((at) => body.labels[at] ?? ARTICLE),
    own,
    suspicion,
    scores: settleScores(own, suspicion),
    lengths: described.spoken.map((at) => described.lines[at]?.facts.text.length ?? 0),
  };
}

/** What a threshold does to some bodies. Comments count neither way. */
export interface Tally {
  readonly bodies: number;
  readonly spam: number;
  readonly caught: number;
  readonly article: number;
  readonly lost: number;
  readonly damaged: number;
  readonly comments: number;
  readonly commentsCut: number;
  /** Bodies with spam, and of these the ones without any left. */
  readonly spammed: number;
  readonly cleaned: number;
}

/** Counts what is caught and lost where lines above a threshold go. */
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

/** The threshold above which so many lines of articles lie. */
export function thresholdFor(bodies: readonly Scored[], most: number): number {
  const scores = bodies.flatMap((body) => [...body.scores].filter((_, row) => body.labels[row] === ARTICLE));
  scores.sort((a, b) => b - a);
  return Math.max(0, scores[most] ?? 0);
}

const RISKS = [1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 5e-5, 2e-5];

/** Sources of this project's own texts, which are few and written to be hard. */
const isOwn = (source: string) => source.startsWith("own/");

/** Articles that may be damaged, for each line that may be lost. */
const ARTICLES_FOR_LINES = 5;

/**
 * For each risk, the lowest score above which at most that share of articles' lines lies, and of at most five times that
 * share of articles any line. A source counts as the root of what it has: the next site is one of those, and one article
 * of a small source says little about it.
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

/** Scores of bodies, the surest first, each with its share of all. */
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

/** The score above which so large a share lies. */
function highest(sorted: readonly Weighed[], most: number): number {
  let share = 0;
  for (const { score, weight } of sorted) {
    share += weight;
    if (share > most) return score;
  }
  return 0;
}

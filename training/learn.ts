import { describeBody } from "../src/cleaning/strip-comments/describe-body.ts";
import { describeLine } from "../src/cleaning/strip-comments/describe-line.ts";
import { newLexicon } from "../src/cleaning/strip-comments/lexicon.ts";
import { featuresOf, SHAPE } from "../src/cleaning/strip-comments/line-features.ts";
import type { LineWeights } from "../src/cleaning/strip-comments/line-score.ts";
import type { Model } from "../src/cleaning/strip-comments/model-file.ts";
import { fitLineWeights, LineSet } from "./fit-line-weights.ts";
import { fitNetwork, type Sequence } from "./fit-network.ts";
import { ARTICLE, BLANK, type LabelledBody } from "./labelled-body.ts";

/** Two sets of bodies that have no source in common. */
export type Halves = readonly [readonly LabelledBody[], readonly LabelledBody[]];

/** What the learner may spend. */
export interface Effort {
  readonly networks: number;
  readonly epochs: number;
  readonly tell: (line: string) => void;
}

/**
 * Learns a model of two sets of bodies that have no source in common. Line scores are learned from each set and from
 * both; the networks see each body with the scores learned from the other set, as they will be on sites nobody has seen.
 */
export function learn([one, other]: Halves, { networks, epochs, tell }: Effort): Omit<Model, "calibration"> {
  const linesOne = linesOf(one);
  const fromOne = fitLineWeights(linesOne, 1);
  const fromOther = fitLineWeights(linesOf(other), 2);
  tell("line scores of the halves");
  const sequences = [
    ...one.map((body) => sequenceOf(body, fromOther)),
    ...other.map((body) => sequenceOf(body, fromOne)),
  ];
  tell(`${sequences.length} bodies described`);
  const lines = fitLineWeights(linesOf([...one, ...other]), 3);
  tell("line scores of both");
  return {
    lines,
    shape: SHAPE,
    networks: Array.from({ length: networks }, (_, at) =>
      fitNetwork(sequences, SHAPE, { seed: 11 + at, epochs, rate: 0.003, batch: 8, dropout: 0.3 }, tell),
    ),
  };
}

/** Lines of a body that count for one each; those of longer bodies share this. */
const FULL_WEIGHT = 60;
/** How much dearer it is to take an article's line for something else. */
const ARTICLE_WEIGHT = 1.5;

/** Describes a body for a network. */
export function sequenceOf({ lines, labels }: LabelledBody, weights: LineWeights): Sequence {
  const body = describeBody(lines, "", weights);
  const rows = body.spoken.map((at) => labels[at] ?? ARTICLE);
  const share = Math.min(1, Math.sqrt(FULL_WEIGHT / Math.max(1, rows.length)));
  return {
    features: Float32Array.from(featuresOf(body, [{ from: 0, to: rows.length - 1 }])[0] ?? []),
    labels: Uint8Array.from(rows),
    weights: Float32Array.from(rows, (label) => share * (label === ARTICLE ? ARTICLE_WEIGHT : 1)),
  };
}

function linesOf(bodies: readonly LabelledBody[]): LineSet {
  const set = new LineSet();
  for (const { lines, labels } of bodies) {
    const lexicon = newLexicon();
    const share = Math.min(1, Math.sqrt(FULL_WEIGHT / Math.max(1, lines.length)));
    lines.forEach((text, at) => {
      const label = labels[at] ?? ARTICLE;
      if (label === BLANK || text.trim() === "") return;
      const { codes, codeCount } = describeLine(text, lexicon);
      set.add(codes, codeCount, label, share);
    });
  }
  return set;
}

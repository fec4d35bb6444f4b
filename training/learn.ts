import { randomFrom } from "../bench/random.ts";
import { analyseBody } from "../src/cleaning/strip-comments/analyse-body.ts";
import { newLexicon } from "../src/cleaning/strip-comments/lexicon.ts";
import { featuresOf, SHAPE } from "../src/cleaning/strip-comments/line-features.ts";
import type { LineWeights } from "../src/cleaning/strip-comments/line-score.ts";
import type { Model } from "../src/cleaning/strip-comments/model-file.ts";
import { newNetwork } from "../src/cleaning/strip-comments/network.ts";
import { scanLine } from "../src/cleaning/strip-comments/scan-line.ts";
import { fitLineWeights, LineSet } from "./fit-line-weights.ts";
import { fitNetwork } from "./fit-network.ts";
import { ARTICLE, BLANK, type LabelledBody, SPAM } from "./labelled-body.ts";
import type { Sequence } from "./learner.ts";
import { scoreBody } from "./measure.ts";

/** Bodies for training. */
export interface Half {
  readonly bodies: readonly LabelledBody[];
  /** Unmodified articles. Only those that a first network misclassifies are used for training. */
  readonly spare: readonly LabelledBody[];
}

/** Two sets of bodies that have no source in common. */
export type Halves = readonly [Half, Half];

/** Training data of the networks, and the matching line weights. */
export interface Material {
  readonly sequences: readonly Sequence[];
  readonly lines: LineWeights;
  /** The spare articles with line weights that were not learned from their sources. */
  readonly spare: readonly { readonly body: LabelledBody; readonly lines: LineWeights }[];
}

/** Share of bodies whose line scores are scaled, and the range of factors. */
const FADED = { share: 0.5, least: 0.2, most: 1.3 };

/**
 * Computes features for two sets of bodies without a common source. Line weights are learned from each set and from both. Each
 * body's features use the weights learned from the other set, as they will on unseen sites. For half of the bodies these are
 * scaled: in an unseen language or on an unseen subject line scores are weak, and the networks must not rely on them alone.
 */
export function formatHalves([one, other]: Halves, tell: (line: string) => void): Material {
  const fromOne = fitLineWeights(linesOf(one.bodies), 1);
  const fromOther = fitLineWeights(linesOf(other.bodies), 2);
  tell("line scores of the halves");
  const random = randomFrom(29);
  const faded = (weights: LineWeights) =>
    random() < FADED.share ? scaled(weights, FADED.least + random() * (FADED.most - FADED.least)) : weights;
  const sequences = [
    ...one.bodies.map((body) => sequenceOf(body, faded(fromOther))),
    ...other.bodies.map((body) => sequenceOf(body, faded(fromOne))),
  ];
  tell(`${sequences.length} bodies described`);
  const lines = fitLineWeights(linesOf([...one.bodies, ...other.bodies]), 3);
  tell("line scores of both");
  return {
    sequences,
    lines,
    spare: [
      ...one.spare.map((body) => ({ body, lines: fromOther })),
      ...other.spare.map((body) => ({ body, lines: fromOne })),
    ],
  };
}

/** Multiplies line weights by a factor. */
function scaled({ table, scale, comment, spam }: LineWeights, by: number): LineWeights {
  return { table, scale: scale * by, comment: comment * by, spam: spam * by };
}

/** The number of networks to fit, and of passes over the bodies. */
export interface Effort {
  readonly networks: number;
  readonly epochs: number;
  readonly tell: (line: string) => void;
}

/** Passes after which the first network is good enough to find hard examples. */
const FIRST_EPOCHS = 2;

/**
 * Fits the networks of a model. A first one finds the spare articles that it misclassifies, which are added to the training data.
 */
export function learn(material: Material, { networks, epochs, tell }: Effort): Omit<Model, "calibration"> {
  const { sequences, lines } = material;
  const fitting = { rate: 0.003, batch: 8, dropout: 0.3 };
  const first = fitNetwork(sequences, SHAPE, { seed: 5, epochs: FIRST_EPOCHS, ...fitting }, tell);
  const hunted = hunt(material, first);
  tell(`${hunted.length} of ${material.spare.length} spare articles taken for something else`);
  const all = [...sequences, ...hunted, ...hunted];
  return {
    lines,
    shape: SHAPE,
    networks: Array.from({ length: networks }, (_, at) =>
      fitNetwork(all, SHAPE, { seed: 11 + at, epochs, ...fitting }, tell),
    ),
  };
}

/** The spare articles of which a network would cut lines. */
function hunt({ spare }: Material, network: Float64Array): Sequence[] {
  const networks = [newNetwork(SHAPE, network)];
  return spare.flatMap(({ body, lines }) => {
    const { scores } = scoreBody(body, { lines, networks });
    return scores.some((score) => score > 0) ? sequenceOf(body, lines) : [];
  });
}

/** Number of lines up to which each counts as one; in longer bodies they share this weight. */
const FULL_WEIGHT = 60;
/** Cost of misclassifying an article's line, relative to others. */
const ARTICLE_WEIGHT = 1.5;

/**
 * From this number of spam lines on, each counts as one. In bodies with fewer they count more, up to the given factor, because
 * short spam matters too.
 */
const FULL_SPAM = { lines: 12, most: 3 };

/** Computes a body's features for a network. */
export function sequenceOf({ lines, labels }: LabelledBody, weights: LineWeights): Sequence {
  const body = analyseBody(lines, "", weights);
  const rows = body.lineOfRow.map((at) => labels[at] ?? ARTICLE);
  const share = Math.min(1, Math.sqrt(FULL_WEIGHT / Math.max(1, rows.length)));
  const spam = rows.filter((label) => label === SPAM).length;
  const spamWeight = Math.max(1, Math.min(FULL_SPAM.most, Math.sqrt(FULL_SPAM.lines / spam)));
  return {
    features: featuresOf(body, [{ from: 0, to: rows.length - 1 }])[0] ?? new Float32Array(),
    labels: Uint8Array.from(rows),
    weights: Float32Array.from(
      rows,
      (label) => share * (label === ARTICLE ? ARTICLE_WEIGHT : label === SPAM ? spamWeight : 1),
    ),
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
      const { codes, codeCount } = scanLine(text, lexicon);
      set.add(codes, codeCount, label, share);
    });
  }
  return set;
}

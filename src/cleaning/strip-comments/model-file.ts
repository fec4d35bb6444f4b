import { readFileSync } from "node:fs";
import { ownFile } from "../../lib/program.ts";
import type { LineWeights } from "./line-score.ts";
import { layoutOf, type Network, newNetwork, type Shape } from "./network.ts";

/** All that was learned. `npm run train` writes it, and docs/comment-filter.md says of what. */
export interface Model {
  readonly lines: LineWeights;
  readonly shape: Shape;
  /** Networks of one shape; their answers are averaged. */
  readonly networks: readonly Float64Array[];
  readonly calibration: Calibration;
}

/**
 * How sure the filter must be: for each risk, the share of lines of clean articles that may be lost, the score above which
 * a line goes. Measured on sources that were not learned from. Risks fall, scores rise.
 */
export type Calibration = readonly (readonly [risk: number, score: number])[];

/** Where the weights lie in a project. */
export const MODEL_FILE = ownFile("cleaning/strip-comments/model.bin");

export const MAGIC = 0x4d464e44;
export const HEADER = 16;

/** What the file says first, in JSON. */
export interface Head {
  readonly shape: Shape;
  readonly networks: number;
  readonly scale: number;
  readonly comment: number;
  readonly spam: number;
  readonly places: number;
  readonly calibration: Calibration;
}

/**
 * Reads a model of its bytes: a mark, the length of a head in JSON, the head, the weights of the line scores (two signed
 * bytes a place), and each network as 32-bit floats. Everything is little-endian. Throws for other bytes: the file is part
 * of the program.
 */
export function readModel(bytes: Buffer): Model {
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== MAGIC)
    throw new Error("the comment filter's weights are damaged");
  const headEnd = HEADER + bytes.readUInt32LE(4);
  const head: Head = JSON.parse(bytes.toString("utf8", HEADER, headEnd));
  const { shape, scale, comment, spam, places, calibration } = head;
  const table = new Int16Array(places);
  for (let at = 0; at < places; at++) table[at] = bytes.readInt16LE(headEnd + at * 2);
  const size = layoutOf(shape).size;
  const start = headEnd + places * 2;
  const networks = Array.from({ length: head.networks }, (_, number) =>
    Float64Array.from({ length: size }, (_, at) => bytes.readFloatLE(start + (number * size + at) * 4)),
  );
  return {
    lines: { table, scale, comment, spam },
    shape,
    networks,
    calibration,
  };
}

/** A model whose networks are ready to run. */
export interface Labeller extends Pick<Model, "lines" | "calibration"> {
  readonly networks: readonly Network[];
}

/** Makes the networks of a model ready to run. */
export function readyModel({ lines, calibration, shape, networks }: Model): Labeller {
  return { lines, calibration, networks: networks.map((weights) => newNetwork(shape, weights)) };
}

let loaded: Labeller | undefined;

/** The model that the filter runs with, read once. */
export function loadModel(): Labeller {
  loaded ??= readyModel(readModel(readFileSync(MODEL_FILE)));
  return loaded;
}

/** The score above which a line goes at a risk, between those that were measured. */
export function scoreAt(risk: number, calibration: Calibration): number {
  const wanted = Math.log(risk);
  let [before] = calibration;
  for (const entry of calibration) {
    if (before !== undefined && Math.log(entry[0]) <= wanted) {
      const span = Math.log(before[0]) - Math.log(entry[0]);
      const share = span === 0 ? 1 : Math.max(0, Math.log(before[0]) - wanted) / span;
      return before[1] + (entry[1] - before[1]) * share;
    }
    before = entry;
  }
  return before?.[1] ?? Number.POSITIVE_INFINITY;
}

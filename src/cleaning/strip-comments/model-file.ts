import { readFileSync } from "node:fs";
import { ownFile } from "../../lib/program.ts";
import type { LineWeights } from "./line-score.ts";
import { layoutOf, type Network, type NetworkShape, newNetwork } from "./network.ts";

/** The trained model. `npm run train` writes it; docs/comment-filter.md says from which data. */
export interface Model {
  readonly lines: LineWeights;
  readonly shape: NetworkShape;
  /** Networks of the same shape, whose answers are averaged. */
  readonly networks: readonly Float64Array[];
  readonly calibration: Calibration;
}

/**
 * For each risk (the share of lines lost from clean articles), the score above which a line is cut. Measured on sources
 * that were not trained on. Risks fall, scores rise.
 */
export type Calibration = readonly (readonly [risk: number, score: number])[];

/** The model's file in the project. */
export const MODEL_FILE = ownFile("cleaning/strip-comments/model.bin");

export const MAGIC = 0x4d464e44;
export const HEADER = 16;

/** The header of the file, in JSON. */
export interface Head {
  readonly shape: NetworkShape;
  readonly networks: number;
  readonly scale: number;
  readonly comment: number;
  readonly spam: number;
  readonly places: number;
  readonly calibration: Calibration;
}

/**
 * Parses a model file: a magic number, the length of the header, the header in JSON, the line weights (two signed bytes
 * an entry), and each network as 32-bit floats, all little-endian. Throws for anything else: the file is part of the
 * program.
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

/** Prepares the networks of a model to run. */
export function readyModel({ lines, calibration, shape, networks }: Model): Labeller {
  return { lines, calibration, networks: networks.map((weights) => newNetwork(shape, weights)) };
}

let loaded: Labeller | undefined;

/** The filter's model, read once. */
export function loadModel(): Labeller {
  loaded ??= readyModel(readModel(readFileSync(MODEL_FILE)));
  return loaded;
}

/** The score above which a line is cut at some risk, interpolated between measured risks. */
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

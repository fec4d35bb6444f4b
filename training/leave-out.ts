// Trains a model without one fold of the sources and scores that fold: leave-out.ts JOB.json OUT. Run by train.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { z } from "zod";
import { type Model, readyModel } from "../src/cleaning/strip-comments/model-file.ts";
import { AMOUNTS, bodiesToMeasure, foldsOf, halvesOf, isUntouched, loadData } from "./data.ts";
import type { LabelledBody } from "./labelled-body.ts";
import { formatHalves, learn } from "./learn.ts";
import { scoreBody } from "./measure.ts";
import type { Measured } from "./print-table.ts";

/** The results on the sources left out, and the model. */
export interface Finished extends Measured {
  readonly model: Omit<Model, "calibration">;
}

const job = z.object({
  texts: z.array(z.string()),
  cases: z.array(z.string()),
  /** The fold to leave out. -1 leaves out none, and scores the untouched sources. */
  fold: z.number(),
  folds: z.number(),
  /** True if sources of labelled bodies are in all folds, rather than all in the first. */
  spread: z.boolean(),
  /** Factor for the numbers of composed bodies. */
  scale: z.number(),
  epochs: z.number(),
  networks: z.number(),
});

const [jobPath = "", outPath = ""] = process.argv.slice(2);
const { texts, cases, fold, folds, spread, scale, epochs, networks } = job.parse(
  JSON.parse(readFileSync(jobPath, "utf8")),
);
const data = loadData(texts, cases);
const foldOf = foldsOf(data, folds, spread);
const scaled = (amount: number) => Math.round(amount * scale);
const amounts = { composed: scaled(AMOUNTS.composed), clean: scaled(AMOUNTS.clean), hard: scaled(AMOUNTS.hard) };
const started = performance.now();
const tell = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  without fold ${fold}: ${line}`);

const halves = halvesOf(data, (source) => !isUntouched(source) && foldOf(source) !== fold, amounts);
tell(`${halves[0].bodies.length} and ${halves[1].bodies.length} bodies composed`);
const material = formatHalves(halves, tell);
const model = learn(material, { networks, epochs, tell });
const ready = readyModel({ ...model, calibration: [] });
const held = bodiesToMeasure(data, (source) =>
  fold === -1 ? isUntouched(source) : !isUntouched(source) && foldOf(source) === fold,
);
const score = (bodies: readonly LabelledBody[]) => bodies.map((body) => scoreBody(body, ready));
const finished: Finished = {
  cases: score(held.cases),
  clean: score(held.clean),
  composed: score(held.composed),
  model,
};
writeFileSync(outPath, serialize(finished));
tell("scored");

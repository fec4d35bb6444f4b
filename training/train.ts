// Trains the comment filter and measures it on sources left out:
//   npm run train -- TEXTS… [--add CASES]…          writes the weights
//   npm run bench:sources -- TEXTS… [--add CASES]…  prints the tables only
// With --curve FILE.svg, either plots recall against its cost.
// TEXTS are folders with articles.jsonl.gz, comments.jsonl.gz and spam.jsonl.gz; CASES are folders of labelled bodies.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { deserialize } from "node:v8";
import pLimit from "p-limit";
import { MODEL_FILE } from "../src/cleaning/strip-comments/model-file.ts";
import { scoreRuns } from "../src/cleaning/strip-comments/score-rows.ts";
import { drawCurve } from "./draw-curve.ts";
import type { Finished } from "./leave-out.ts";
import { calibrate, type Scored } from "./measure.ts";
import { type Measured, printCalibration, printCurve, printTable, printWorst } from "./print-table.ts";
import { readCurve } from "./read-curve.ts";
import { writeModel } from "./write-model.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    add: { type: "string", multiple: true, default: [] },
    folds: { type: "string", default: "5" },
    /** Leaves out the sources of all labelled bodies together, so that no measured model has seen any. */
    apart: { type: "boolean", default: false },
    scale: { type: "string", default: "1" },
    measure: { type: "boolean", default: false },
    untouched: { type: "boolean", default: false },
    /** Folder for the results of folds, so that an interrupted run can be resumed. */
    keep: { type: "string" },
    /** File for the plot of recall against its cost. */
    curve: { type: "string" },
  },
});
if (positionals.length === 0) throw new Error("name the folders of texts: npm run train -- TEXTS… [--add CASES]…");

const folds = Number(values.folds);
const scratch = values.keep ?? mkdtempSync(join(tmpdir(), "train-"));
mkdirSync(scratch, { recursive: true });
const job = {
  texts: positionals,
  cases: values.add,
  folds,
  spread: !values.apart,
  scale: Number(values.scale),
  epochs: 4,
  networks: 4,
};
const worker = fileURLToPath(new URL("leave-out.ts", import.meta.url));

try {
  const limit = pLimit(availableParallelism());
  // Fold -1 leaves out only the untouched sources: its model is the one to ship.
  const numbers = [...Array.from({ length: folds }, (_, fold) => fold), ...(values.measure ? [] : [-1])];
  const finished = await Promise.all(numbers.map((fold) => limit(() => run(fold))));
  const measured = joined(finished.filter((_, at) => at < folds));
  const calibration = calibrate(measured.clean);
  const [, threshold = 0] = calibration.find(([risk]) => risk <= 1e-4) ?? [];
  const curve = printCurve(measured, threshold);
  console.log(`\nEach body was scored by a model that learned nothing from any of its sources.\n\n${curve}`);
  console.log(`\n${printCalibration(calibration)}\n\nAt a risk of 1 in 10,000:\n\n${printTable(measured, threshold)}`);
  console.log(`\n${printWorst(measured, threshold)}`);
  const whole = finished[folds];
  if (whole !== undefined) {
    const bytes = writeModel({ ...whole.model, calibration });
    writeFileSync(MODEL_FILE, bytes);
    console.log(`\n${Math.round(bytes.length / 1000)} kB of weights written`);
    if (values.untouched)
      console.log(`\nThe untouched sources:\n\n${printCurve(whole, threshold)}\n\n${printTable(whole, threshold)}`);
  }
  // Last, so that a wrong path does not lose the weights.
  if (values.curve !== undefined) writeFileSync(values.curve, drawCurve(readCurve(curve)));
} finally {
  if (values.keep === undefined) rmSync(scratch, { recursive: true });
}

/** Trains without one fold in a separate process, unless its result is stored. */
async function run(fold: number): Promise<Finished> {
  const [input, output] = [join(scratch, `job-${fold}.json`), join(scratch, `fold-${fold}.v8`)];
  try {
    return settled(deserialize(readFileSync(output)));
  } catch {
    writeFileSync(input, JSON.stringify({ ...job, fold }));
    const child = spawn(process.execPath, ["--import", "tsx", worker, input, output], { stdio: "inherit" });
    const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
    if (code !== 0) throw new Error(`training without fold ${fold} ended with ${code}`);
    return settled(deserialize(readFileSync(output)));
  }
}

/** Computes the scores of runs again, because stored ones may be from an older version. */
function settled({ model, cases, clean, composed }: Finished): Finished {
  const anew = (bodies: readonly Scored[]) =>
    bodies.map((body) => ({ ...body, scores: scoreRuns(body.own, body.suspicion) }));
  return { cases: anew(cases), clean: anew(clean), composed: anew(composed), model };
}

function joined(parts: readonly Measured[]): Measured {
  return {
    cases: parts.flatMap(({ cases }) => cases),
    clean: parts.flatMap(({ clean }) => clean),
    composed: parts.flatMap(({ composed }) => composed),
  };
}

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadExamples } from "./examples.ts";
import { fitModel } from "./fit-model.ts";
import { printWeights } from "./print-weights.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../src/cleaning/strip-comments/weights.ts", import.meta.url));

const examples = loadExamples(folder);
const module = printWeights(fitModel(examples));
writeFileSync(target, module);
console.log(`${examples.length} lines learned, ${Math.round(module.length / 1000)} kB of weights written`);

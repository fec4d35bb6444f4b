import type { Model } from "./fit-model.ts";

/** The source text of the module that carries a model; the same model gives the same bytes. */
export function printWeights({ bias, scale, weights }: Model): string {
  return [
    "// Written by `npm run train` from the text in training/. Do not edit.",
    `export const BIAS = ${bias};`,
    `export const SCALE = ${scale};`,
    `export const WEIGHTS =\n  "${Buffer.from(weights.buffer).toString("base64")}";`,
    "",
  ].join("\n");
}

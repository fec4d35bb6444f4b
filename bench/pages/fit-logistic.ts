/** A positive or negative example with its features. */
export interface Example {
  readonly is: boolean;
  readonly look: readonly number[];
}

/** Strength of regularisation, so that rare features have small weights. */
const DRAW = 25;
const STEPS = 3000;
const STEP = 0.2;

/** Fits a logistic regression with L2 regularisation on `width` features. Bias plus weighted features is the log-odds. */
export function fitLogistic(
  examples: readonly Example[],
  width: number,
): { readonly bias: number; readonly weights: readonly number[] } {
  const mean = Array.from({ length: width }, (_, at) => average(examples.map(({ look }) => look[at] ?? 0)));
  const spread = mean.map(
    (middle, at) => Math.sqrt(average(examples.map(({ look }) => ((look[at] ?? 0) - middle) ** 2))) || 1,
  );
  const rows = examples.map(({ is, look }) => ({
    is: Number(is),
    x: Float64Array.from(mean, (middle, at) => ((look[at] ?? 0) - middle) / (spread[at] ?? 1)),
  }));
  const weights = new Float64Array(width);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => (DRAW * weight) / rows.length);
    let down = 0;
    for (const { is, x } of rows) {
      const miss =
        (1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias))) - is) / rows.length;
      down += miss;
      for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + miss * (x[at] ?? 0);
    }
    bias -= STEP * down;
    for (let at = 0; at < width; at++) weights[at] = (weights[at] ?? 0) - STEP * (slope[at] ?? 0);
  }
  const plain = Array.from(weights, (weight, at) => weight / (spread[at] ?? 1));
  return { bias: plain.reduce((sum, weight, at) => sum - weight * (mean[at] ?? 0), bias), weights: plain };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

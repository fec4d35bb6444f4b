import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FEATURES } from "./line-features.ts";
import { loadModel, MODEL_FILE, type Model, readModel, scoreAt, writeModel } from "./model-file.ts";
import { layoutOf } from "./network.ts";

const shape = { features: 5, dense: 4, hidden: 4 };
const model: Model = {
  lines: { table: Int16Array.from([1, -2, 300, -32768]), scale: 0.5, comment: 1, spam: -1 },
  shape,
  networks: [Float64Array.from({ length: layoutOf(shape).size }, (_, at) => at / 4)],
  chain: {
    emissions: Float64Array.from({ length: 18 }, (_, at) => at / 8),
    transitions: new Float64Array(9).fill(0.5),
  },
  calibration: [
    [0.01, 1],
    [0.0001, 5],
  ],
};

describe("readModel", () => {
  test("reads what writeModel wrote", () => {
    expect(readModel(writeModel(model))).toEqual(model);
  });

  test("refuses other bytes", () => {
    expect(() => readModel(Buffer.from("no weights at all"))).toThrow("damaged");
    expect(() => readModel(Buffer.alloc(0))).toThrow("damaged");
  });
});

describe("scoreAt", () => {
  test.each([
    ["a measured risk", 0.0001, 5],
    ["one between", 0.001, 3],
    ["a smaller one than any", 0.000001, 5],
    ["a larger one than any", 1, 1],
  ])("%s", (_, risk, score) => {
    expect(scoreAt(risk, model.calibration)).toBeCloseTo(score, 6);
  });
});

describe("the model of the program", () => {
  test("fits the figures that describe a line, and is small", () => {
    expect(readModel(readFileSync(MODEL_FILE)).shape.features).toBe(FEATURES);
    expect(readFileSync(MODEL_FILE).length).toBeLessThan(2_000_000);
  });

  test("has been calibrated: the smaller the risk, the higher the score", () => {
    const { calibration } = loadModel();
    const scores = calibration.map(([, score]) => score);
    expect(scores.length).toBeGreaterThan(4);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });
});

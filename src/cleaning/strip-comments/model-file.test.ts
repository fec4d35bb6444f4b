import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LINE_FEATURES } from "./line-features.ts";
import { loadModel, MODEL_FILE, readModel, scoreAt } from "./model-file.ts";

describe("readModel", () => {
  test("refuses other bytes", () => {
    expect(() => readModel(Buffer.from("no weights at all"))).toThrow("damaged");
    expect(() => readModel(Buffer.alloc(0))).toThrow("damaged");
  });
});

describe("scoreAt", () => {
  const calibration = [
    [0.01, 1],
    [0.0001, 5],
  ] as const;
  test.each([
    ["a measured risk", 0.0001, 5],
    ["one between", 0.001, 3],
    ["a smaller one than any", 0.000001, 5],
    ["a larger one than any", 1, 1],
  ])("%s", (_, risk, score) => {
    expect(scoreAt(risk, calibration)).toBeCloseTo(score, 6);
  });
});

describe("the model of the program", () => {
  test("fits the line features, and is small", () => {
    expect(readModel(readFileSync(MODEL_FILE)).shape.features).toBe(LINE_FEATURES);
    expect(readFileSync(MODEL_FILE).length).toBeLessThan(2_000_000);
  });

  test("is calibrated: the lower the risk, the higher the score", () => {
    const { calibration } = loadModel();
    const scores = calibration.map(([, score]) => score);
    expect(scores.length).toBeGreaterThan(4);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });
});

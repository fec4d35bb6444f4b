import { expect, test } from "vitest";
import { type Model, readModel } from "../src/cleaning/strip-comments/model-file.ts";
import { layoutOf } from "../src/cleaning/strip-comments/network.ts";
import { writeModel } from "./write-model.ts";

const shape = { features: 5, dense: 4, hidden: 4 };
const model: Model = {
  lines: { table: Int16Array.from([1, -2, 300, -32768]), scale: 0.5, comment: 1, spam: -1 },
  shape,
  networks: [Float64Array.from({ length: layoutOf(shape).size }, (_, at) => at / 4)],
  calibration: [
    [0.01, 1],
    [0.0001, 5],
  ],
};

test("a written model is read back unchanged", () => {
  expect(readModel(writeModel(model))).toEqual(model);
});

import { expect, test } from "vitest";
import { fitLogistic } from "./fit-logistic.ts";

test("informative features get a weight, and uninformative ones none", () => {
  const examples = Array.from({ length: 200 }, (_, at) => ({
    is: at % 2 === 0,
    look: [at % 2 === 0 ? 5 : 3, at % 3, 7],
  }));
  const { bias, weights } = fitLogistic(examples, 3);
  const [telling = 0, idle = 0, constant = 0] = weights;
  expect(bias + 5 * telling + idle + 7 * constant).toBeGreaterThan(0);
  expect(bias + 3 * telling + idle + 7 * constant).toBeLessThan(0);
  expect(Math.abs(idle)).toBeLessThan(telling / 10);
  expect(constant).toBe(0);
});

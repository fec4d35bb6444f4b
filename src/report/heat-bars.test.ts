import { expect, test } from "vitest";
import { spansOf } from "./heat-bars.tsx";

test.each([
  ["no heat", [], []],
  ["one heat", [85], ["80-89: 1"]],
  [
    "heats at the edges of spans, and none between",
    [79, 80, 89, 100],
    ["70-79: 1", "80-89: 2", "90-99: 0", "100-109: 1"],
  ],
  ["merged seeds below nought", [-1, 0], ["-10--1: 1", "0-9: 1"]],
])("%s", (_, heats, spans) => {
  expect(spansOf(heats).map(({ from, to, count }) => `${from}-${to}: ${count}`)).toEqual(spans);
});

test("distant heats give few spans", () => {
  expect(spansOf([0, 1_000_000]).length).toBeLessThanOrEqual(21);
});

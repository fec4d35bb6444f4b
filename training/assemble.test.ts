import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FAST_ROWS_FILE, newFastRows } from "../src/cleaning/strip-comments/fast-rows.ts";
import { assemble } from "./assemble.ts";

it("gives the bytes that the program runs", async () => {
  const text = readFileSync(FAST_ROWS_FILE.replace(/wasm$/, "wat"), "utf8");
  expect(Buffer.from(await assemble("fast-rows.wat", text))).toEqual(readFileSync(FAST_ROWS_FILE));
});

it("reports invalid text", async () => {
  await expect(assemble("broken.wat", "(module (func (i32.wrong)))")).rejects.toThrow("broken.wat:1");
});

it.each([4, 16, 32, 36, 68])("adds scaled rows to %i columns", (columns) => {
  const { take, addScaledRows } = newFastRows(40_000);
  const out = take(columns);
  const scales = take(6);
  const rows = take(3 * columns);
  out.values.fill(1);
  scales.values.set([2, 99, 3, 99, 5, 99]);
  rows.values.forEach((_, at) => {
    rows.values[at] = at;
  });
  addScaledRows(out.at, out.at, columns, scales.at, 8, 3, rows.at, columns * 4);
  const expected = Array.from({ length: columns }, (_, at) => 1 + 2 * at + 3 * (at + columns) + 5 * (at + 2 * columns));
  expect([...out.values]).toEqual(expected);
});

it("works as a gated recurrent unit, to six digits, however large the values", () => {
  const columns = 8;
  const { take, remember } = newFastRows(1000);
  const [after, before, gates, kept] = [take(columns), take(columns), take(3 * columns), take(3 * columns)];
  before.values.forEach((_, at) => {
    before.values[at] = at / 4 - 1;
  });
  gates.values.forEach((_, at) => {
    gates.values[at] = [-90, -3, -0.5, 0, 0.001, 0.7, 4, 90][(at * 5) % 8] ?? 0;
    kept.values[at] = Math.sin(at);
  });
  remember(after.at, before.at, columns, gates.at, kept.at);
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  for (let unit = 0; unit < columns; unit++) {
    const [reset, update, fresh] = [0, 1, 2].map((part) => ({
      gate: gates.values[part * columns + unit] ?? 0,
      kept: kept.values[part * columns + unit] ?? 0,
    }));
    const open = sigmoid((reset?.gate ?? 0) + (reset?.kept ?? 0));
    const share = sigmoid((update?.gate ?? 0) + (update?.kept ?? 0));
    const own = Math.tanh((fresh?.gate ?? 0) + open * (fresh?.kept ?? 0));
    expect(after.values[unit]).toBeCloseTo(own + share * ((before.values[unit] ?? 0) - own), 6);
  }
});

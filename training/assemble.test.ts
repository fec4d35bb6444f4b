import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FAST_ROWS_FILE, newFastRows } from "../src/cleaning/strip-comments/fast-rows.ts";
import { assemble } from "./assemble.ts";

it("gives the bytes that the program runs", async () => {
  const text = readFileSync(FAST_ROWS_FILE.replace(/wasm$/, "wat"), "utf8");
  expect(Buffer.from(await assemble("add-scaled-rows.wat", text))).toEqual(readFileSync(FAST_ROWS_FILE));
});

it("tells of text that is no module", async () => {
  await expect(assemble("broken.wat", "(module (func (i32.wrong)))")).rejects.toThrow("broken.wat:1");
});

it.each([4, 16, 20, 36])("adds scaled rows to %i columns", (columns) => {
  const { take, addScaledRows } = newFastRows(40_000);
  const out = take(columns);
  const scales = take(6);
  const rows = take(3 * columns);
  out.values.fill(1);
  scales.values.set([2, 99, 3, 99, 5, 99]);
  rows.values.forEach((_, at) => {
    rows.values[at] = at;
  });
  addScaledRows(out.at, columns, scales.at, 8, 3, rows.at, columns * 4);
  const expected = Array.from({ length: columns }, (_, at) => 1 + 2 * at + 3 * (at + columns) + 5 * (at + 2 * columns));
  expect([...out.values]).toEqual(expected);
});

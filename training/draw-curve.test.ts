import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { drawCurve } from "./draw-curve.ts";
import type { Scored } from "./measure.ts";
import { CURVE_COLUMNS, printCurve } from "./print-table.ts";
import { readCurve } from "./read-curve.ts";

/** A body of article (0) and spam (2) lines with the given scores. */
function scored(labels: readonly number[], scores: readonly number[]): Scored {
  const own = Float64Array.from(scores);
  const lengths = labels.map(() => 300);
  return {
    id: "a",
    sources: ["news.example"],
    language: "en",
    kind: "spam-tail",
    labels,
    own,
    scores: own,
    suspicion: [],
    lengths,
  };
}

const MEASURED = {
  cases: [scored([0, 0, 2, 2, 2, 2], [-9, 2, 1, 3, 5, 7])],
  clean: [
    scored(
      new Array(5000).fill(0),
      Array.from({ length: 5000 }, (_, at) => at / 500 - 8),
    ),
  ],
  composed: [scored([0, 2, 2], [4, 3, 6])],
};
const TABLE = printCurve(MEASURED, 4);

/** The table with other rows. */
function tableOf(...rows: readonly (readonly (string | number)[])[]): string {
  const lines = [CURVE_COLUMNS, CURVE_COLUMNS.map(() => "--:"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `Something before.\n\n${lines.join("\n")}\n\n| another |\n`;
}

function expectWellFormed(picture: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  expect(() => parser.write(picture).close()).not.toThrow();
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
}

describe("the curve of precision against recall", () => {
  test("is read from the table that the training prints", () => {
    const [shipped, ...others] = readCurve(`Before.\n\n${TABLE}\n\nrisk 0.1: score 1`);
    expect(shipped).toEqual({
      at: "shipped",
      labelled: { caught: 50, precision: 100, lost: 0 },
      composed: { caught: 50, precision: 100, lost: 0 },
    });
    expect(others).toHaveLength(11);
    const [, two] = others;
    expect(two?.labelled).toMatchObject({ caught: 100, precision: 80 });
  });

  test("is well-formed, and gives every value in words", () => {
    const picture = drawCurve(readCurve(TABLE));
    expectWellFormed(picture);
    const [, description = ""] = /<desc id="description">(.*)<\/desc>/.exec(picture) ?? [];
    expect(description).toContain(
      "50 % caught, precision 100 %, 0 in 10,000 article lines lost (the setting that is shipped)",
    );
    expect(picture).toContain("@media (prefers-color-scheme: dark)");
  });

  test("higher recall is further to the right, and lower precision and higher losses show in the height", () => {
    const row = (caught: string, precision: string, lost: string) => [
      "x",
      1,
      caught,
      1,
      precision,
      lost,
      1,
      "–",
      "–",
      "–",
    ];
    const picture = drawCurve(readCurve(tableOf(row("90.0 %", "98.00 %", "9.00"), row("60.0 %", "99.90 %", "0.00"))));
    const paths = [...picture.matchAll(/<g class="labelled"><path d="M([\d.]+) ([\d.]+) L([\d.]+) ([\d.]+)"/g)];
    // The first is the legend's.
    const [, precision = [], lost = []] = paths.map((found) => found.slice(1).map(Number));
    expect(precision[2]).toBeGreaterThan(precision[0] ?? 0);
    expect(precision[3]).toBeGreaterThan(precision[1] ?? 0);
    expect(lost[3]).toBeLessThan(lost[1] ?? 0);
  });

  test.each([
    ["one row", [["shipped", 1, "100.0 %", 0, "100.00 %", "0.00", "0 of 1", "0.0 %", "0.00 %", "10000.00"]]],
    ["nothing composed", [["shipped", 1, "1.0 %", 0, "–", "–", "0 of 0", "–", "–", "–"]]],
    ["all alike", [1, 2].map(() => ["x", 1, "99.9 %", 0, "99.99 %", "0.01", "0 of 1", "99.9 %", "99.99 %", "0.01"])],
  ])("is drawn of a table with %s", (_, rows) => {
    expectWellFormed(drawCurve(readCurve(tableOf(...rows))));
  });

  test("a text without the table, or without values, is refused", () => {
    expect(() => readCurve("| at | score |\n")).toThrow("no table has the columns at, score");
    expect(() => readCurve(tableOf())).toThrow("has no rows");
    expect(() => drawCurve(readCurve(tableOf(["x", 1, "–", 0, "–", "–", "–", "–", "–", "–"])))).toThrow("no share");
  });
});

import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

const costs = { enter: 8, leave: 7, atBlank: 5 };
const nowhere = (size: number) => new Array<boolean>(size).fill(false);

describe("decode", () => {
  test.each([
    ["one strong line does not pay", [-1, 6, -1], []],
    ["a run at the end pays the entry alone", [-1, 3, 3, 3], [{ from: 1, to: 3 }]],
    ["a run in the middle pays both ways", [-1, 8, 8, 8, -9, -9], [{ from: 1, to: 3 }]],
    ["quiet lines inside a run stay in it", [-1, 9, 0, 0, -1, 9], [{ from: 1, to: 5 }]],
    [
      "two runs far apart are two",
      [9, 9, -9, -9, -9, 9, 9],
      [
        { from: 0, to: 1 },
        { from: 5, to: 6 },
      ],
    ],
    ["nothing in nothing", [], []],
  ])("%s", (_, evidence, runs) => {
    expect(decode(evidence, nowhere(evidence.length), costs)).toEqual(runs);
  });

  test("a blank line makes it cheaper to leave", () => {
    const evidence = [-1, 9, 9, -4];
    expect(decode(evidence, nowhere(4), costs)).toEqual([{ from: 1, to: 3 }]);
    expect(decode(evidence, [false, false, false, true], costs)).toEqual([{ from: 1, to: 2 }]);
  });
});

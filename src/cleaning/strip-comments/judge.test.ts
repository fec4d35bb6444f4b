import { expect, test } from "vitest";
import { describeBody } from "./describe-body.ts";
import type { Evidence } from "./evidence.ts";
import { judgeRun } from "./judge.ts";
import { defaultSettings } from "./settings.ts";

/** A line that speaks so much by its structure and so much by how it reads. */
const shows = (structure: number, learned: number): Evidence => ({
  total: structure + learned,
  families: { learned, structure, shift: 0, repetition: 0 },
  signs: [],
  hard: false,
  silent: false,
});

const judge = (evidence: readonly Evidence[], reachesEnd: boolean) => {
  const { lines } = describeBody(evidence.map((_, at) => `the line of number ${at}`));
  return judgeRun({ from: 0, to: evidence.length - 1 }, lines, evidence, reachesEnd, defaultSettings);
};

const spam = [shows(4, 1), shows(3, 2), shows(5, 1), shows(3, 1)];
const tame = Array.from({ length: 8 }, () => shows(0, -1));

test("quiet lines before and after the spam are left out", () => {
  expect(judge([shows(0, -1), ...spam, ...tame.slice(0, 2)], false)).toEqual({ run: { from: 1, to: 4 }, cut: true });
});

test("the spam is found although what follows speaks for the article more than what stands before", () => {
  expect(judge([shows(0, -1), ...spam, ...tame], true)).toEqual({ run: { from: 1, to: 4 }, cut: true });
});

test("a run in which no line shows anything is none", () => {
  expect(judge(tame, true)).toBeUndefined();
});

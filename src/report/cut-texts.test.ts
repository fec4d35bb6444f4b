import { expect, test } from "vitest";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { inContext } from "./cut-texts.ts";

const cut = (from: number, to: number): Cut => ({ from, to, kind: "spam", reasons: ["why"], fingerprint: "0123abcd" });
/** Lines 10 to 15 of a file. */
const body = { lines: ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"], firstLine: 10 };
const shown = (run: ReturnType<typeof inContext>) =>
  run.lines.map(({ number, text, within }) => `${number}${within ? ">" : " "}${text}`);

test("a run is shown with two lines before and two after it", () => {
  expect(shown(inContext(cut(12, 13), "cut", body))).toEqual([
    "10 ten",
    "11 eleven",
    "12>twelve",
    "13>thirteen",
    "14 fourteen",
    "15 fifteen",
  ]);
});

test("the context ends with the body: lines above it may be private", () => {
  expect(shown(inContext(cut(10, 10), "cut", body))).toEqual(["10>ten", "11 eleven", "12 twelve"]);
  expect(shown(inContext(cut(15, 15), "cut", body))).toEqual(["13 thirteen", "14 fourteen", "15>fifteen"]);
});

test("the overruling line is the opposite of what was done", () => {
  expect(inContext(cut(12, 13), "cut", body).overrule).toBe('cleaning: { keep: ["12-13 0123abcd"] }');
  expect(inContext(cut(12, 12), "kept", body).overrule).toBe('cleaning: { cut: ["12 0123abcd"] }');
});

test("without the text, a run has reasons but no lines", () => {
  expect(inContext(cut(12, 13), "cut", undefined)).toMatchObject({
    lines: [],
    reasons: ["why"],
    what: "2 lines of comment spam",
  });
});

test.each([
  ["turns the reading around", "a\u202eb", "a\\u{202e}b"],
  ["is longer than anybody reads", "x".repeat(402), `${"x".repeat(400)}… and 2 more characters`],
  ["may repeat a private text", "see bZnjnCAZJGg0+0BMrKrqpGm1TV8WeFSou6AVxV== here", "see … here"],
  [
    "has a long address",
    "https://example.com/a/long/path/that/goes/on",
    "https://example.com/a/long/path/that/goes/on",
  ],
])("a line that %s is shown so", (_, line, text) => {
  expect(inContext(cut(1, 1), "cut", { lines: [line], firstLine: 1 }).lines[0]?.text).toBe(text);
});

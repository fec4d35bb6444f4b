import { expect, test } from "vitest";
import { diffLines } from "./diff-lines.ts";

const shown = (before: string | null, after: string | null) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: " ", out: "-", in: "+" }[kind]}${text}`);

test.each([
  ["nothing", "a\nb\n", "a\nb\n", []],
  ["a new file", null, "a\nb\n", ["+a", "+b"]],
  ["a file that is gone", "a\n", null, ["-a"]],
  ["a line in the middle", "1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nx\n5\n6\n7\n", [" 2", " 3", "-4", "+x", " 5", " 6"]],
  ["two places", "a\nb\nc\nd\ne\nf\ng\n", "x\nb\nc\nd\ne\nf\ny\n", ["-a", "+x", " b", " c", " e", " f", "-g", "+y"]],
  ["other line ends alone", "a\nb\n", "a\r\nb\r\n", []],
])("of %s it shows what changed, and two lines around", (_, before, after, lines) => {
  expect(shown(before, after)).toEqual(lines);
});

import { expect, test } from "vitest";
import { isRuleOfTable } from "./pipe-table.ts";

test.each(["|---|---|", " :-: | --- ", "|-"])("%j is the rule of a table", (line) => {
  expect(isRuleOfTable(line)).toBe(true);
});

test.each([undefined, "", "---", "| |", "|---|x|"])("%j is none", (line) => {
  expect(isRuleOfTable(line)).toBe(false);
});

// With backtracking, each of these lines takes a second.
test("the longest lines of blanks, dashes and bars get a result", () => {
  const line = `${" ".repeat(1000)}${"-".repeat(990)}|x`;
  const seed = Array.from({ length: 500 }, () => line);
  expect(seed.some(isRuleOfTable)).toBe(false);
});

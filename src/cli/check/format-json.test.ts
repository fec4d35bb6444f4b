import { expect, test } from "vitest";
import { problem } from "../../../test/helpers/problems.ts";
import { formatJson } from "./format-json.ts";

test("is one object, with each problem's rule and the number of problems", () => {
  const problems = [problem(), problem({ severity: "note", rule: "seed/alike" })];
  expect(JSON.parse(formatJson({ problems, scope: "2 seeds", since: "main" }))).toEqual({
    since: "main",
    errors: 1,
    warnings: 0,
    notes: 1,
    problems,
  });
});

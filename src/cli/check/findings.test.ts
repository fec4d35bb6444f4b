import { expect, test } from "vitest";
import { problem } from "../../../test/helpers/problems.ts";
import { formatFindings } from "./findings.ts";

const note = problem({ severity: "note" });

test.each([
  ["nothing", { problems: [], scope: "1 seed" }, "0 errors and 0 warnings in 1 seed"],
  ["an error", { problems: [problem()], scope: "2 seeds" }, "1 error and 0 warnings in 2 seeds"],
  ["notes", { problems: [note, note], scope: "2 seeds" }, "0 errors, 0 warnings and 2 notes in 2 seeds"],
  [
    "what is new",
    { problems: [note], scope: "2 seeds", since: "main" },
    "0 new errors, 0 new warnings and 1 new note since main in 2 seeds",
  ],
])("tells of %s", (_, findings, text) => {
  expect(formatFindings(findings)).toBe(text);
});

import { describe, expect, test } from "vitest";
import { faultOf } from "./fault.ts";
import { fileProblem, formatProblem, type Problem } from "./problem.ts";

const problem: Problem = {
  rule: "date/wrong",
  severity: "error",
  file: "seeds/dojo.txt",
  line: 5,
  column: 20,
  field: "publishedDateTime",
  fault: '"May 1" is not a date',
  cure: "write it as 2021-05-01T09:30:00Z or 2021-05-01",
};

describe("formatProblem", () => {
  test.each<[string, Partial<Problem>, string]>([
    [
      "names file, place, field, fault and cure",
      {},
      'seeds/dojo.txt:5:20 error publishedDateTime "May 1" is not a date; write it as 2021-05-01T09:30:00Z or 2021-05-01',
    ],
    [
      "leaves out a field that there is not",
      { field: "", fault: "is empty", cure: "" },
      "seeds/dojo.txt:5:20 error is empty",
    ],
    [
      "writes out what a terminal would obey",
      { file: "a\n\u001b[31m.txt", field: "x", fault: "y", cure: "" },
      "a\\u{a}\\u{1b}[31m.txt:5:20 error x y",
    ],
    [
      "does not begin with a command to a CI runner",
      { file: "::error::", field: "", fault: "y", cure: "" },
      "\\::error:::5:20 error y",
    ],
  ])("%s", (_, changes, line) => {
    expect(formatProblem({ ...problem, ...changes })).toBe(line);
  });

  test("a problem of a whole file is at its top", () => {
    expect(formatProblem(fileProblem("a.txt", faultOf("file/encoding")))).toBe(
      "a.txt:1:1 error is not UTF-8 text; save it as UTF-8",
    );
  });
});

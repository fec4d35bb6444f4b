import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { readDate } from "./date.ts";

describe("readDate", () => {
  test.each([
    ["2021-08-20T15:46:00Z", "2021-08-20T15:46:00Z", []],
    [" 2021-08-20T15:46:00Z ", "2021-08-20T15:46:00Z", []],
    ["2021-08-20", "2021-08-20T00:00:00Z", ['warning date "2021-08-20" has no time; it was read as midnight UTC']],
    ["", undefined, []],
    [undefined, undefined, []],
    ["soon", undefined, ['error date "soon" is not a date']],
    [["2021-08-20"], undefined, ["error date \"['2021-08-20']\" is not one date"]],
  ])("%j", (written, value, said) => {
    expect(withFindings((report) => readDate(written, ["date"], report, "error"))).toEqual({ value, said });
  });

  test("is only a warning where the caller says so", () => {
    expect(withFindings((report) => readDate("soon", ["date"], report, "warning")).said).toEqual([
      'warning date "soon" is not a date',
    ]);
  });
});

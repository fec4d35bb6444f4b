import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { readDate } from "./date.ts";

describe("readDate", () => {
  test.each([
    ["2021-08-20T15:46:00Z", "2021-08-20T15:46:00Z", []],
    [" 2021-08-20T15:46:00Z ", "2021-08-20T15:46:00Z", []],
    ["2021-08-20", "2021-08-20", ['warning date "2021-08-20" has no time, so only the day is used']],
    [
      "2021-08-20T15:46",
      "2021-08-20T15:46:00Z",
      ['warning date "2021-08-20T15:46" has no time zone, so it was read as UTC'],
    ],
    ["", undefined, []],
    [undefined, undefined, []],
    ["soon", undefined, ['error date "soon" is not a date']],
    [["2021-08-20"], undefined, ["error date \"['2021-08-20']\" must be a single date"]],
  ])("%j", (written, value, said) => {
    expect(withFindings((report) => readDate(written, ["date"], report, { ifWrong: "error" }))).toEqual({
      value,
      said,
    });
  });

  test("accepts a day without a time from a curator silently", () => {
    expect(
      withFindings((report) => readDate("2021-08-20", ["date"], report, { ifWrong: "error", isCurators: true })),
    ).toEqual({ value: "2021-08-20", said: [] });
  });

  test("only warns if the caller says so", () => {
    expect(withFindings((report) => readDate("soon", ["date"], report, { ifWrong: "warning" })).said).toEqual([
      'warning date "soon" is not a date',
    ]);
  });
});

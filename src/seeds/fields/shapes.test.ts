import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import type { FieldValue } from "../field-value.ts";
import { mapOf } from "../field-value.ts";
import { isAbsent, readList, readMap, readNumber, readText, readYesOrNo } from "./shapes.ts";

const absent: readonly (FieldValue | undefined)[] = [undefined, null, ""];

describe("isAbsent", () => {
  test.each(absent)("%j is absent, and read as undefined silently", (value) => {
    expect(isAbsent(value)).toBe(true);
    const read = [readText, readMap, readNumber, readYesOrNo].map((reader) =>
      withFindings<unknown>((report) => reader(value, ["f"], report)),
    );
    expect(read).toEqual(Array(4).fill({ value: undefined, said: [] }));
    expect(withFindings((report) => readList(value, ["f"], report, 5))).toEqual({ value: [], said: [] });
  });

  test.each(["0", "false", " ", "nil", "none", "~", "null", "Null", "NULL"])("%j is not absent", (value) => {
    expect(isAbsent(value)).toBe(false);
  });
});

describe("readNumber", () => {
  test.each([
    ["80", 80],
    ["-1", -1],
    ["0123", 123],
    ["10.5", 10.5],
  ])("%s is %d", (written, value) => {
    expect(withFindings((report) => readNumber(written, ["q"], report))).toEqual({ value, said: [] });
  });

  test.each(["high", "1e3", "0x1f", ".inf", ".nan", "Infinity", "NaN", "1,000", "١", "9".repeat(20), " 5", "5\n"])(
    "%j is not a number",
    (written) => {
      const { value, said } = withFindings((report) => readNumber(written, ["q"], report));
      expect(value).toBeUndefined();
      expect(said).toHaveLength(1);
    },
  );
});

describe("readYesOrNo", () => {
  test.each([
    ["true", true],
    ["True", true],
    [" yes ", true],
    ["on", true],
    ["false", false],
    ["NO", false],
    ["off", false],
  ])("%j is %s", (written, value) => {
    expect(withFindings((report) => readYesOrNo(written, ["p"], report))).toEqual({ value, said: [] });
  });

  test.each<FieldValue>(["maybe", "0", "1", "y", "truefalse", ["true"], mapOf([["a", "true"]])])(
    "%j is an error",
    (written) => {
      const { value, said } = withFindings((report) => readYesOrNo(written, ["p"], report));
      expect(value).toBeUndefined();
      expect(said).toEqual([expect.stringMatching(/^error p .* is neither true nor false$/)]);
    },
  );
});

describe("shapes", () => {
  test.each([
    ["must be text, not a list", () => withFindings((report) => readText(["a"], ["f"], report)), undefined],
    ["must be text, not fields", () => withFindings((report) => readText(mapOf([]), ["f"], report)), undefined],
    ["must be fields, not text", () => withFindings((report) => readMap("a", ["f"], report)), undefined],
    ["must be a list, not text", () => withFindings((report) => readList("a", ["f"], report, 5)), []],
  ])("%s is left out with a warning", (what, read, value) => {
    expect(read()).toEqual({ value, said: [`warning f ${what}, so it was left out`] });
  });

  test("a list is cut at the maximum", () => {
    expect(withFindings((report) => readList(["a", "b", "c"], ["f"], report, 2))).toEqual({
      value: ["a", "b"],
      said: ["warning f has 3 items, so only the first 2 were read"],
    });
  });
});

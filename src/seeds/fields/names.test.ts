import { expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { readNames } from "./names.ts";

const read = (value: FieldValue | undefined) => withFindings((report) => readNames(value, ["author"], report));

test.each<[string, FieldValue | undefined, readonly string[] | undefined]>([
  ["one name", "Ann Lee", ["Ann Lee"]],
  ["several, each once", ["Ann Lee", "毛泽东", "Ann Lee"], ["Ann Lee", "毛泽东"]],
  ["none", undefined, undefined],
  ["an empty list", [], undefined],
])("reads %s", (_, value, names) => {
  expect(read(value)).toEqual({ value: names, said: [] });
});

test.each<[string, FieldValue, readonly string[] | undefined, string]>([
  [
    "an address",
    "https://a.example/ann",
    undefined,
    'author "https://a.example/ann" is not a name, so it was left out',
  ],
  ["a map", mapOf([["name", "Ann"]]), undefined, "author \"{'name':'Ann'}\" is not a name, so it was left out"],
  ["signs", ["Ann", "--"], ["Ann"], 'author[2] "--" is not a name, so it was left out'],
  ["a bell", "A\u0007nn", ["Ann"], "author was repaired: control characters were removed"],
])("warns of %s", (_, value, names, said) => {
  expect(read(value)).toEqual({ value: names, said: [`warning ${said}`] });
});

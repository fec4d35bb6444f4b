import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { readTopics } from "./topics.ts";

const read = (value: FieldValue | undefined) => withFindings((report) => readTopics(value, ["topics"], report));

describe("readTopics", () => {
  test.each<[string, FieldValue | undefined, string[]]>([
    ["names as written", ["AI Hardware", "C++", "人工知能"], ["AI Hardware", "C++", "人工知能"]],
    ["names of objects' properties", ["__proto__", "constructor"], ["__proto__", "constructor"]],
    ["an emoji", ["🚀"], ["🚀"]],
    ["none", undefined, []],
  ])("reads %s", (_, value, topics) => {
    expect(read(value)).toEqual({ value: topics, said: [] });
  });

  test.each<[string, FieldValue, string[], string]>([
    ["one text", "AI", ["AI"], "warning topics is not a list, so it was read as one topic"],
    ["a map", mapOf([["a", "AI"]]), [], "warning topics must be a list, not fields, so it was left out"],
    ["a topic twice", ["AI", "ai"], ["AI"], 'warning topics[2] "ai" repeats the topic "AI", so it was left out'],
    ["null", [null, "AI"], ["AI"], 'warning topics[1] "null" is not a topic, so it was left out'],
    ["a list", [["AI"]], [], "warning topics[1] \"['AI']\" is not a topic, so it was left out"],
    ["signs", [".."], [], 'warning topics[1] ".." is not a topic, so it was left out'],
    ["300 characters", ["x".repeat(300)], [], "warning topics[1] has 300 characters, more than 80, so it was left out"],
    ["a bell", ["A\u0007I"], ["AI"], "warning topics[1] was repaired: control characters were removed"],
  ])("warns of %s", (_, value, topics, finding) => {
    expect(read(value)).toEqual({ value: topics, said: [finding] });
  });

  test("reads at most forty", () => {
    const { value, said } = read(Array.from({ length: 50 }, (_, at) => `topic ${at}`));
    expect(value).toHaveLength(40);
    expect(said).toEqual(["warning topics has 50 items, so only the first 40 were read"]);
  });
});

import { describe, expect, test } from "vitest";
import { topicKey } from "./topic-key.ts";

describe("topicKey", () => {
  test.each([
    ["case", "AI Hardware", "ai hardware"],
    ["spaces", "AI  Hardware ", "AI Hardware"],
    ["hyphens", "AI-Hardware", "AI Hardware"],
    ["underscores", "AI_Hardware", "AI Hardware"],
    ["forms of Unicode", "Cafe\u0301", "Caf\u00e9"],
    ["full-width letters", "ＡＩ", "AI"],
  ])("ignores %s", (_, one, other) => {
    expect(topicKey(one)).toBe(topicKey(other));
  });

  test("distinguishes programming languages by their signs", () => {
    expect(new Set(["C", "C++", "C#", ".NET", "NET"].map(topicKey)).size).toBe(5);
  });
});

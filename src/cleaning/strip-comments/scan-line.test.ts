import { describe, expect, test } from "vitest";
import { scanLine } from "./scan-line.ts";
import { CYRILLIC, HAN, LATIN } from "./scripts.ts";

const read = (text: string) => {
  const { codes, codeCount } = scanLine(text);
  return String.fromCharCode(...codes.subarray(0, codeCount));
};

describe("scanLine", () => {
  test.each([
    ["lower-cases and keeps apostrophes in words", "Don’t Panic", ["don’t", "panic"]],
    ["leaves addresses out of the words", "see https://a.example/x now", ["see", "now"]],
    ["joins digits and underscores", "slot_game_1", ["slot_game_1"]],
    ["takes Han two by two", "数字经济", ["数字", "字经", "经济"]],
  ])("%s", (_, text, words) => {
    expect(scanLine(text).words.map((word) => word.text)).toEqual(words);
  });

  test("counts letters by script, outside addresses", () => {
    const { letters, letterCount } = scanLine("Ab где 数 https://x.example");
    expect([letters[LATIN], letters[CYRILLIC], letters[HAN], letterCount]).toEqual([2, 3, 1, 6]);
  });

  test("reads a run of spaces, a number and an address as one character each", () => {
    expect(read("A   12345 www.a.example !")).toBe(" a 0 \u0001 ! ");
  });

  test("ends an address at white space and brackets", () => {
    expect(scanLine("[http://a.example/b] www.c.example, d").urls).toEqual(["http://a.example/b", "www.c.example,"]);
  });

  test.each([
    ["", true],
    [" \t\u00a0", true],
    [".", false],
  ])("%j is blank: %s", (text, blank) => {
    expect(scanLine(text).blank).toBe(blank);
  });

  test("does not read a line of one mebibyte to its end", () => {
    expect(scanLine("a".repeat(1 << 20)).codeCount).toBeLessThan(30_000);
  });
});

import { describe, expect, test } from "vitest";
import { directionOf, directionOfText, directionOfWords } from "./direction.ts";

const HEBREW = "GPT-4o בשימוש בנמל החדש";

test.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["fa", "rtl"],
  ["pa-Arab", "rtl"],
  ["ff-Adlm", "rtl"],
  ["ku-Arab", "rtl"],
  ["pa", "ltr"],
  ["ug-Cyrl", "ltr"],
  ["en", "ltr"],
  ["ja", "ltr"],
])("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

describe("the direction of a text", () => {
  test.each([
    ["Hebrew", "הנמל החדש", "he", "rtl"],
    ["Hebrew after a Latin name", HEBREW, "he", "rtl"],
    ["the same, its language not told", HEBREW, undefined, "rtl"],
    ["English after a Hebrew name", "”הארץ“ says so today", "en", "ltr"],
    ["the same, its language not told", "”הארץ“ says so today", undefined, "ltr"],
    ["Latin letters alone in a Hebrew article", "OpenAI: GPT-5!", "he", "ltr"],
    ["Arabic letters alone under a tag that is written in Latin ones", "کوردستان", "ku", "rtl"],
    ["Adlam", "𞤀𞤣𞤤𞤢𞤥", undefined, "rtl"],
    ["Chinese", "新港口", undefined, "ltr"],
    ["no letters", "2024: 50% (+3)", "he", undefined],
  ])("%s", (_, text, language, direction) => {
    expect(directionOfText(text, language)).toBe(direction);
  });

  test("is found from any letter of a right-to-left script", () => {
    const letters = Array.from({ length: 0x20000 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
      /[\p{Script=Adlm}\p{Script=Arab}\p{Script=Hebr}\p{Script=Mand}\p{Script=Nkoo}\p{Script=Rohg}\p{Script=Samr}\p{Script=Syrc}\p{Script=Thaa}]/u.test(
        letter,
      ),
    );
    expect(letters.length).toBeGreaterThan(1000);
    expect(letters.filter((letter) => directionOfText(letter) !== "rtl")).toEqual([]);
  });

  test("of an article is its language's if its words have no letters", () => {
    expect(directionOfWords({ title: "2024", language: "he" })).toBe("rtl");
    expect(directionOfWords({ title: "OpenAI", excerpt: "הנמל החדש", language: "he" })).toBe("rtl");
    expect(directionOfWords({ title: "2024" })).toBeUndefined();
  });
});

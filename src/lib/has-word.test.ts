import { expect, test } from "vitest";
import { foldWords, hasWord } from "./has-word.ts";

test.each([
  ["a word as it stands", "the new chip is out", "chip", true],
  ["in capitals", "THE NEW CHIP", "chip", true],
  ["between signs", "“chip”, they said", "chip", true],
  ["not inside another", "microchips and chips", "chip", false],
  ["not before an accent", "cafe\u0323s", "cafe", false],
  ["a phrase over hyphens and line ends", "self-driving\ncars", "Self driving cars", true],
  ["a phrase of other words", "driving by itself", "self-driving", false],
  ["ß as ss", "STRASSE", "straße", true],
  ["wide letters", "ＡＩ wins", "AI", true],
  ["the curly apostrophe", "Moore’s law", "moore's law", true],
  ["C beside C++", "written in C++", "C", false],
  ["C++ itself", "written in C++17", "C++", false],
  ["C++ alone", "written in C++.", "C++", true],
  ["a word behind #", "#AI", "ai", true],
  ["Chinese inside a run", "特斯拉的超级计算机来了", "超级计算机", true],
  ["Japanese inside a run", "新しい自動運転車", "自動運転", true],
  ["Latin beside Chinese is whole", "用AI的车", "AI", false],
  ["Korean words have spaces", "인공지능은", "인공지능", false],
  ["signs that mean something to a pattern", "a.b (c)", "(c)", true],
  ["a word that may be broken", "Donau\u00addampf\u00adschiffe", "Donaudampfschiffe", true],
  ["nothing", "some text", " ", false],
])("%s", (_, text, word, found) => {
  expect(hasWord(foldWords(text), word)).toBe(found);
});

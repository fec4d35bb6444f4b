import { expect, test } from "vitest";
import { languagesOf } from "./languages.ts";
import { hashOn, lookUp, newLexicon } from "./lexicon.ts";
import { readLower } from "./read-lower.ts";
import { scanLine } from "./scan-line.ts";

test("equal words in any spelling are one, and distinct words are numbered in order", () => {
  const { words } = scanLine("Garden SHEDS garden Über über sheds");
  expect(words.map(({ text, number }) => `${text} ${number}`)).toEqual([
    "garden 0",
    "sheds 1",
    "garden 0",
    "über 2",
    "über 2",
    "sheds 1",
  ]);
});

test("a thousand words with the same hash are found again", () => {
  const lexicon = newLexicon();
  const find = (text: string) => lookUp(readLower(text), 0, text.length, 7, lexicon).text;
  const words = Array.from({ length: 1000 }, (_, at) => `word${at}`);
  expect(words.map(find)).toEqual(words);
  expect(words.map(find)).toEqual(words);
  expect(lexicon.size).toBe(1000);
});

test.each(["the", "что", "và", "sheds", "και"])("%s has the languages in which it is a function word", (word) => {
  const { words } = scanLine(word);
  expect(words[0]?.languages).toBe(languagesOf(word));
});

test("a hash depends on the order of units", () => {
  expect(hashOn(hashOn(0, 97), 98)).not.toBe(hashOn(hashOn(0, 98), 97));
});

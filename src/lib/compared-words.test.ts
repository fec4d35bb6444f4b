import { expect, test } from "vitest";
import { comparedWords } from "./compared-words.ts";

test.each([
  ["words in lower case, without the smallest", "The Mill opens in May, at last", ["mill", "opens", "last"]],
  ["short ones that are names", "EU and D1 in Q3", ["eu", "d1", "q3"]],
  ["owners as what they own by", "Tesla’s Dojo, Teslas' Dojo", ["tesla", "dojo", "teslas"]],
  ["words without their accents", "Größe café", ["große", "cafe"]],
  ["pairs of signs where there are no spaces", "人工知能 robot", ["人工", "工知", "知能", "robot"]],
  ["words of a text in capitals as of any", "THE MILL IN MAY", ["mill"]],
  ["nothing of signs", "!? – 🚢", []],
])("compares by %s", (_, text, words) => {
  expect([...comparedWords(text)]).toEqual(words);
});

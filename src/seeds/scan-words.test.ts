import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanWords } from "./scan-words.ts";

describe("scanWords", () => {
  test.each([
    ["a capital inside a sentence", "met Ada", ["Ada"]],
    ["an owner without its ending", "Tesla’s and Ada's", ["Tesla", "Ada"]],
    ["what is joined inside a name", "O’Reilly AT&T GPT-4 C++", ["O’Reilly", "AT&T", "GPT-4", "C++"]],
    ["no joint at the end of a word", "Ada- Bob’ Cy&", ["Ada", "Bob", "Cy"]],
    ["no part in small letters behind a joint", "E-mail L’état", []],
    ["letters of two UTF-16 units", "so 𐐀𐐨 and aÉ", ["𐐀𐐨", "aÉ"]],
    ["nothing in half a character", "\ud83d a \udc00", []],
    ["small letters and figures alone", "5g is 38 and ß", []],
  ])("finds %s", (_, text, names) => {
    expect(scanWords(text).names.map((word) => word.text)).toEqual(names);
  });

  test("counts words within sentences that have more than three letters", () => {
    expect(scanWords("Here they come with Ada, Monday. Then THE cat, 2021 that")).toMatchObject({
      count: 11,
      shouted: 1,
      within: 5,
      capitals: 1,
    });
  });

  test("finds what regular expressions find, in any text", () => {
    const pieces = [
      "a",
      "s",
      "Z",
      "É",
      "ß",
      "ǅ",
      "ʰ",
      "5",
      "Ⅷ",
      "𝐀",
      "𐐀",
      "𐐨",
      "\u0301",
      "Σ",
      "İ",
      "記",
      "\ud800",
      "\udc00",
    ];
    const signs = ["'", "’", "'s", "’s", "&", "+", "-", " ", " ", ".", "“", "\n", "😀", "FSD", "Ada", "with"];
    const texts = fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 14 });
    const check = fc.property(texts, (parts) => {
      const text = parts.join("");
      expect(scanWords(text)).toEqual(scanSlowly(text));
    });
    fc.assert(check, { numRuns: 1000, seed: 1 });
  });
});

/** The same with regular expressions, word by word. */
function scanSlowly(text: string): ReturnType<typeof scanWords> {
  let end = 0;
  let owns = false;
  const words = [...text.matchAll(WORD)].map((match, index) => {
    const gap = text.slice(end, match.index);
    const word = match[0].replace(/['’]s$/, "");
    const adjoins = gap === " " && !owns;
    end = match.index + match[0].length;
    owns = word !== match[0];
    const first = index === 0 || /[.!?:;…|•»«"“”„()[\]\n–—]/.test(gap);
    return { text: word, first, adjoins, shape: shapeOf(word) };
  });
  const isName = ({ shape }: (typeof words)[number]) => shape.capital || shape.marked;
  const within = words.filter((word) => !word.first && word.text.length > 3 && word.shape.cased);
  return {
    names: words.flatMap((word, index) => {
      const before = words[index - 1];
      return isName(word) ? { ...word, adjoins: word.adjoins && before !== undefined && isName(before) } : [];
    }),
    count: words.length,
    shouted: words.filter(({ shape }) => shape.shouted).length,
    within: within.length,
    capitals: within.filter(({ shape }) => shape.capital).length,
  };
}

const WORD =
  /[\p{Lu}\p{Lt}\p{Ll}\p{Lm}\p{N}](?:[\p{Lu}\p{Lt}\p{Ll}\p{M}\p{N}'’&+-]*[\p{Lu}\p{Lt}\p{Ll}\p{M}\p{N}+])?/gu;

function shapeOf(word: string) {
  const [letter = ""] = word;
  const cased = word.toLowerCase() !== word.toUpperCase();
  const shouted = word.length > 2 && word === word.toUpperCase() && /^\p{L}/u.test(word) && cased;
  const marked = shouted || /\p{Ll}\p{Lu}/u.test(word) || (/^\p{L}.*\d/u.test(word) && /\p{Lu}/u.test(word));
  return { capital: letter !== letter.toLowerCase() && !/['’]\p{Ll}|-\p{Ll}/u.test(word), shouted, marked, cased };
}

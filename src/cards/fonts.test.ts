import { expect, test } from "vitest";
import { drawnText } from "../digest/drawn-text.ts";
import { fontFor } from "./fonts.ts";

/** Drawn by no face, but invisible: a place where a word may break, and one without width. */
const INVISIBLE = new Set([0xad, 0x200b, 0xffff]);

/** All that is not Han, Hangul or for private use, and the fancy letters and pictures beyond the first plane. */
const BLOCKS = [
  [0x20, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffff],
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1faff],
] as const;

test("what pages take for drawn is what the fonts hold, in both weights", () => {
  const wrong: string[] = [];
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      // What Unicode composes otherwise is drawn as that.
      if (INVISIBLE.has(code) || /\s/.test(character) || character.normalize("NFC") !== character) continue;
      // Beside a letter, so that something is left where the character is none.
      const isDrawn = drawnText(`a ${character}`) === `a ${character}`;
      for (const weight of ["400", "600"] as const)
        if ((fontFor(character, weight) !== undefined) !== isDrawn) wrong.push(`U+${code.toString(16)} ${weight}`);
    }
  }
  expect(wrong).toEqual([]);
});

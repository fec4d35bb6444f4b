import { expect, test } from "vitest";
import { drawnText } from "../digest/drawn-text.ts";
import { fontFor } from "./fonts.ts";

/** Invisible characters, which no font draws: soft hyphen, zero-width space and a non-character. */
const INVISIBLE = new Set([0xad, 0x200b, 0xffff]);

/** Everything except Han, Hangul, private use, and decorative letters and pictures outside the Basic Multilingual Plane. */
const BLOCKS = [
  [0x20, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffff],
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1faff],
] as const;

test("drawnText keeps exactly the characters that the fonts contain, in both weights", () => {
  const wrong: string[] = [];
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      // Characters that normalise to others are drawn as those.
      if (INVISIBLE.has(code) || /\s/.test(character) || character.normalize("NFC") !== character) continue;
      // After a letter, so that something remains if the character is not drawn.
      const isDrawn = drawnText(`a ${character}`) === `a ${character}`;
      for (const weight of ["400", "600"] as const)
        if ((fontFor(character, weight) !== undefined) !== isDrawn) wrong.push(`U+${code.toString(16)} ${weight}`);
    }
  }
  expect(wrong).toEqual([]);
});

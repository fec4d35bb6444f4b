import type { Font, Glyph } from "fontkit";
import { fontFor, type Weight } from "./fonts.ts";
import type { Outline } from "./stamps.ts";

/** A word as glyph outlines, so that the result does not depend on installed fonts. Lengths are in ems. */
export interface SetWord {
  readonly width: number;
  readonly glyphs: readonly { readonly outline: Outline; readonly x: number }[];
}

/** Cached: headlines share words, and layout costs more than drawing. */
const known = new Map<string, SetWord>();
const MAX_KNOWN = 20_000;

/** Sets a word. Throws for a character without a glyph; `drawnText` removes those. */
export function setWord(word: string, weight: Weight): SetWord {
  const key = `${weight} ${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size === MAX_KNOWN) known.clear();
  const set = layOut(word, weight);
  known.set(key, set);
  return set;
}

function layOut(word: string, weight: Weight): SetWord {
  const runs: { font: Font; text: string }[] = [];
  for (const character of word) {
    const last = runs.at(-1);
    const font = fontFor(character, weight, last?.font);
    if (font === undefined) throw new Error(`No font of cards has the character ${JSON.stringify(character)}.`);
    if (font === last?.font) last.text += character;
    else runs.push({ font, text: character });
  }
  let x = 0;
  const glyphs: SetWord["glyphs"][number][] = [];
  for (const { font, text } of runs) {
    const { unitsPerEm: perEm } = font;
    const run = font.layout(text);
    for (const [index, glyph] of run.glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0 } = run.positions[index] ?? {};
      glyphs.push({ outline: outlineOf(glyph, perEm), x: x + xOffset / perEm });
      x += xAdvance / perEm;
    }
  }
  return { width: x, glyphs };
}

/** One outline per glyph, shared by all words. */
const outlines = new WeakMap<Glyph, Outline>();

function outlineOf(glyph: Glyph, perEm: number): Outline {
  const before = outlines.get(glyph);
  if (before !== undefined) return before;
  const { minX, minY, maxX, maxY } = glyph.bbox;
  const outline = { path: glyph.path.toSVG(), perEm, box: { minX, minY, maxX, maxY } };
  outlines.set(glyph, outline);
  return outline;
}

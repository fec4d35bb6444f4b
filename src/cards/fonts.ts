import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";
import { memoize } from "../lib/memoize.ts";

export type Weight = "400" | "600";

/** The font's files, most frequent first. Other scripts are not supported. */
const PIECES = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"] as const;

const locate = createRequire(import.meta.url).resolve;

const openFont = memoize((piece: (typeof PIECES)[number], weight: Weight): Font => {
  const font = openSync(locate(`@fontsource/source-serif-4/files/source-serif-4-${piece}-${weight}-normal.woff2`));
  if (!("layout" in font)) throw new Error(`The font ${piece} is a collection of fonts.`);
  return font;
});

/** The font with a glyph for the character, or undefined. Combining marks use the font of the preceding letter if possible. */
export function fontFor(character: string, weight: Weight, before?: Font): Font | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (before?.hasGlyphForCodePoint(code)) return before;
  for (const piece of PIECES) {
    const font = openFont(piece, weight);
    if (font.hasGlyphForCodePoint(code)) return font;
  }
  return undefined;
}

import { HAN, KANA, LATIN, scriptOf, THAI } from "./scripts.ts";

/** The kind of a code unit: its script in the low four bits, and these flags. */
export const SCRIPT = 0b1111;
export const IN_WORD = 1 << 4;
export const UNSPACED = 1 << 5;
export const FIGURE = 1 << 6;
export const WHITE = 1 << 7;
/** Counted among the marks. */
export const NOTABLE = 1 << 8;
/** A letter that may begin an address. */
export const OPENS = 1 << 9;
export const PLAIN_LATIN = LATIN | IN_WORD;
/** The bits by which a plain letter is recognised. Whether it begins an address is checked before. */
export const PLAIN_LETTER = ~OPENS;

/** One table look-up per unit keeps the scan fast, since most units are plain letters. */
export const UNIT_KINDS = new Uint16Array(0x10000);
for (let unit = 0; unit < UNIT_KINDS.length; unit++) {
  const script = scriptOf(unit);
  const unspaced = script === HAN || script === KANA || script === THAI;
  UNIT_KINDS[unit] = script === 0 ? 0 : script | (unspaced ? UNSPACED : IN_WORD);
}
const mark = (first: number, last: number, kind: number) => {
  for (let unit = first; unit <= last; unit++) UNIT_KINDS[unit] = (UNIT_KINDS[unit] ?? 0) | kind;
};
mark(0x30, 0x39, IN_WORD | FIGURE);
mark(0x5f, 0x5f, IN_WORD);
mark(0x300, 0x36f, IN_WORD);
mark(0, 0x20, WHITE);
for (const space of [0xa0, 0x3000]) mark(space, space, WHITE);
for (const notable of ["<", "[", "{", ":", "/", "@"]) mark(notable.charCodeAt(0), notable.charCodeAt(0), NOTABLE);
for (const letter of ["h", "w"]) mark(letter.charCodeAt(0), letter.charCodeAt(0), OPENS);

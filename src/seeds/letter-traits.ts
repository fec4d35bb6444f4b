/*
 * Traits of a character in a word, as bits. A table look-up for each character takes a tenth of the time of regular
 * expressions for each word, with the same results.
 */
/** Can begin a word: a letter of a script with capitals, or a digit. */
export const BEGINS = 1;
/** Can stand inside a word. */
export const WITHIN = 2;
/** Can end a word. */
export const ENDS = 4;
/** Ends a sentence, or separates parts of one. */
export const PARTS = 8;
export const LETTER = 16;
export const UPPER = 32;
export const LOWER = 64;
/** 0 to 9. */
export const DIGIT = 128;
/** Lower or upper case is another character. */
export const HAS_LOWER = 256;
export const HAS_UPPER = 512;
/** Lower and upper case differ. */
export const CASED = 1024;
/** Joins two parts of a name: an apostrophe or a hyphen. */
export const JOINS = 2048;
/** Takes two UTF-16 units. */
const WIDE = 4096;
const KNOWN = 8192;

const PATTERNS: readonly (readonly [trait: number, pattern: RegExp])[] = [
  [BEGINS, /[\p{Lu}\p{Lt}\p{Ll}\p{Lm}\p{N}]/u],
  // What stands inside names: O’Reilly, GPT-4, AT&T.
  [WITHIN, /[\p{Lu}\p{Lt}\p{Ll}\p{M}\p{N}'’&+-]/u],
  [ENDS, /[\p{Lu}\p{Lt}\p{Ll}\p{M}\p{N}+]/u],
  [PARTS, /[.!?:;…|•»«"“”„()[\]\n–—]/u],
  [LETTER, /\p{L}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [DIGIT, /\d/u],
  [JOINS, /['’-]/u],
];

/** The traits of each UTF-16 unit looked up so far. */
const known = new Uint16Array(0x1_0000);

/** The traits of the character at an index. */
export function traitsAt(text: string, at: number): number {
  return known[text.charCodeAt(at)] || workOut(text, at);
}

/** The number of UTF-16 units of a character with these traits. */
export function unitCount(traits: number): number {
  return traits & WIDE ? 2 : 1;
}

function workOut(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  let traits = KNOWN;
  for (const [trait, pattern] of PATTERNS) if (pattern.test(character)) traits |= trait;
  if (lower !== character) traits |= HAS_LOWER;
  if (upper !== character) traits |= HAS_UPPER;
  if (lower !== upper) traits |= CASED;
  if (character.length === 2) return traits | WIDE;
  // A lone surrogate is not cached: elsewhere, the same unit may be half of a character.
  if (!/\p{Surrogate}/u.test(character)) known[text.charCodeAt(at)] = traits;
  return traits;
}

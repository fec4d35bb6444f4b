/*
 * What a character can be in a word, as bits. Asking a table about each character of a text takes a tenth of the time
 * that asking regular expressions about each word does, and gives the same answers.
 */
/** It can begin a word: a letter of a script with capitals, or a digit. */
export const BEGINS = 1;
/** It can stand inside a word. */
export const WITHIN = 2;
/** It can be the last of a word. */
export const ENDS = 4;
/** It ends a sentence, or begins one inside of it. */
export const PARTS = 8;
export const LETTER = 16;
export const UPPER = 32;
export const LOWER = 64;
/** 0 to 9. */
export const DIGIT = 128;
/** Its small or its capital form is another character. */
export const HAS_LOWER = 256;
export const HAS_UPPER = 512;
/** Its small form is not its capital one. */
export const CASED = 1024;
/** It joins two parts of a name: an apostrophe or a hyphen. */
export const JOINS = 2048;
/** It takes two UTF-16 units. */
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

/** Of each UTF-16 unit that was asked about. */
const known = new Uint16Array(0x1_0000);

/** The traits of the character at a place in a text. */
export function traitsAt(text: string, at: number): number {
  return known[text.charCodeAt(at)] || workOut(text, at);
}

/** How many UTF-16 units a character with these traits takes. */
export function widthOf(traits: number): number {
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
  // Half a character is a character of its own only where its other half does not follow.
  if (!/\p{Surrogate}/u.test(character)) known[text.charCodeAt(at)] = traits;
  return traits;
}

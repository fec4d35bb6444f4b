import { LITTLE_WORDS, languagesOf } from "./languages.ts";
import type { Lower } from "./read-lower.ts";

/** A word that occurs in a body, looked up once and shared by all the lines that have it: two equal words are one. */
export interface Word {
  readonly text: string;
  /** Counts the different words of a body from 0, so that tables of words are arrays. */
  readonly number: number;
  /** The languages of which it is a little word, as `languagesOf` gives them. */
  readonly languages: number;
  /** True when it carries meaning: no little word, no number, not short. */
  readonly topic: boolean;
}

/** The different words of one body. */
export interface Lexicon {
  /** How many there are. */
  size: number;
  /** Most words by their hash, each within a few places of its own. */
  readonly table: (Word | undefined)[];
  /** Words that found no free place: of very long bodies, and of those that were written to make hashes collide. */
  readonly others: Map<string, Word>;
}

/** Places of a table, powers of two. */
const PLACES = { least: 256, most: 16_384 };
/** Characters of a text for each place: an article has a new word in some twenty characters, a long one in more. */
const ROOM = 8;
/** Places looked at before a word goes among the others, so that no text makes looking up slow. */
const TRIES = 8;

/** A lexicon without words, for a text of so many characters; a longer one only takes more time. */
export function newLexicon(characters = 0): Lexicon {
  let places = PLACES.least;
  while (places < PLACES.most && places * ROOM < characters) places *= 2;
  return { size: 0, table: new Array(places).fill(undefined), others: new Map() };
}

/** The hash of a word with one more unit at its end; that of no unit is 0. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Finds the word of a line's units, `from` up to but not with `to`, or enters it. The hash is that of the units. */
export function lookUp(lower: Lower, from: number, to: number, hash: number, lexicon: Lexicon): Word {
  const { table } = lexicon;
  const { units } = lower;
  for (let tried = 0; tried < TRIES; tried++) {
    const place = ((hash >>> 12) + hash + tried) & (table.length - 1);
    const word = table[place];
    if (word === undefined) {
      const entered = newWord(textAt(lower, from, to), hash, lexicon);
      table[place] = entered;
      return entered;
    }
    if (isAt(word.text, units, from, to)) return word;
  }
  const text = textAt(lower, from, to);
  const known = lexicon.others.get(text);
  if (known !== undefined) return known;
  const entered = newWord(text, hash, lexicon);
  lexicon.others.set(text, entered);
  return entered;
}

function isAt(text: string, units: Uint16Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== units[from + at]) return false;
  return true;
}

function textAt({ source, units }: Lower, from: number, to: number): string {
  const text = source.slice(from, to);
  return isAt(text, units, from, to) ? text : text.toLowerCase();
}

/** A word whose hash has no mark here is no little word of any language: most words need no look into the tables. */
const mayBeLittle = new Uint8Array(1 << 14);
for (const word of LITTLE_WORDS) {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  mayBeLittle[hash & (mayBeLittle.length - 1)] = 1;
}

function newWord(text: string, hash: number, lexicon: Lexicon): Word {
  const languages = mayBeLittle[hash & (mayBeLittle.length - 1)] === 1 ? languagesOf(text) : 0;
  return { text, number: lexicon.size++, languages, topic: languages === 0 && isLong(text) };
}

/** Long enough to carry meaning: four letters, or two where a letter is a syllable or more. */
function isLong(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit < 48 || unit > 57) && (word.length >= 4 || (word.length >= 2 && unit >= 0xe00));
}

import { LITTLE_WORDS, languagesOf } from "./languages.ts";
import type { Lower } from "./read-lower.ts";

/** A distinct word of a body, shared by all lines that have it, so that equal words are identical objects. */
export interface LexiconWord {
  readonly text: string;
  /** Its index among the body's distinct words, from 0, for use in arrays. */
  readonly number: number;
  /** The languages in which it is a function word, as from `languagesOf`. */
  readonly languages: number;
  /** Whether it carries meaning: not a function word, not a number, not short. */
  readonly topic: boolean;
}

/** The distinct words of a body. */
export interface Lexicon {
  size: number;
  /** A hash table with open addressing, which holds most words. */
  readonly table: (LexiconWord | undefined)[];
  /** Words that found no free slot: in very long bodies, and in texts written to make hashes collide. */
  readonly others: Map<string, LexiconWord>;
}

/** Sizes of the table, powers of two. */
const PLACES = { least: 256, most: 16_384 };
/** Characters of text per slot: an article has a new word about every twenty characters, a long text fewer. */
const ROOM = 8;
/** Slots tried before a word goes to `others`, so that no text makes the look-up slow. */
const TRIES = 8;

/** An empty lexicon for a text of so many characters. A longer text only takes more time. */
export function newLexicon(characters = 0): Lexicon {
  let places = PLACES.least;
  while (places < PLACES.most && places * ROOM < characters) places *= 2;
  return { size: 0, table: new Array(places).fill(undefined), others: new Map() };
}

/** The hash of a word extended by one unit. The empty word has the hash 0. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Finds or enters the word made of units `from` (inclusive) to `to` (exclusive), whose hash is given. */
export function lookUp(lower: Lower, from: number, to: number, hash: number, lexicon: Lexicon): LexiconWord {
  const { table } = lexicon;
  const { units } = lower;
  for (let tried = 0; tried < TRIES; tried++) {
    const slot = ((hash >>> 12) + hash + tried) & (table.length - 1);
    const word = table[slot];
    if (word === undefined) {
      const entered = newWord(textAt(lower, from, to), hash, lexicon);
      table[slot] = entered;
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

/** A word whose hash is not marked here is not a function word of any language. Most words end here. */
const mayBeLittle = new Uint8Array(1 << 14);
for (const word of LITTLE_WORDS) {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  mayBeLittle[hash & (mayBeLittle.length - 1)] = 1;
}

function newWord(text: string, hash: number, lexicon: Lexicon): LexiconWord {
  const languages = mayBeLittle[hash & (mayBeLittle.length - 1)] === 1 ? languagesOf(text) : 0;
  return { text, number: lexicon.size++, languages, topic: languages === 0 && isLong(text) };
}

/** Long enough to carry meaning: four letters, or two if a letter is a syllable or more. */
function isLong(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit < 48 || unit > 57) && (word.length >= 4 || (word.length >= 2 && unit >= 0xe00));
}

import {
  BEGINS,
  CASED,
  DIGIT,
  ENDS,
  HAS_LOWER,
  HAS_UPPER,
  JOINS,
  LETTER,
  LOWER,
  PARTS,
  traitsAt,
  UPPER,
  unitCount,
  WITHIN,
} from "./letter-traits.ts";

/** A word whose form suggests a name. */
export interface ScannedWord {
  /** As the text spells it, without a possessive ending: "Tesla" for "Tesla’s". */
  readonly text: string;
  /** Whether it begins a sentence, where a capital means nothing. */
  readonly first: boolean;
  /**
   * Whether only a space separates it from such a word before it without a possessive ending: "Tesla’s Dojo" is two
   * names.
   */
  readonly adjoins: boolean;
  readonly shape: Shape;
}

interface Shape {
  /** Whether it begins with a capital, and no part of it with a lower-case letter: "Elon", not "E-mail". */
  readonly capital: boolean;
  /** All capitals, at least three: "FSD". Two letters are ambiguous. */
  readonly shouted: boolean;
  /** Whether it is a name wherever it stands: "ExaPOD", "iPhone", "GPT-4", "D1", "FSD". */
  readonly marked: boolean;
  readonly cased: boolean;
}

/** The words of a text that could be names, and counts of words. */
export interface ScannedWords {
  readonly names: readonly ScannedWord[];
  readonly count: number;
  readonly shouted: number;
  /** The number of longer words within sentences, in scripts with capitals, and how many are capitalised. */
  readonly within: number;
  readonly capitals: number;
}

/** Headlines leave "of" and "the" in lower case, so only longer words show whether capitals are a habit. */
const SHORT = 3;

/** Scans the words of a text in one pass. */
export function scanWords(text: string): ScannedWords {
  const names: ScannedWord[] = [];
  let count = 0;
  let shouted = 0;
  let within = 0;
  let capitals = 0;
  let first = true;
  // The end of the last word that could be a name and has no possessive ending.
  let namedUntil = -1;
  for (let at = 0; at < text.length; ) {
    const begin = traitsAt(text, at);
    if ((begin & BEGINS) === 0) {
      if (begin & PARTS) first = true;
      at += unitCount(begin);
      continue;
    }
    const from = at;
    let all = begin;
    at += unitCount(begin);
    for (let probe = at; probe < text.length; ) {
      const traits = traitsAt(text, probe);
      if ((traits & WITHIN) === 0) break;
      all |= traits;
      probe += unitCount(traits);
      // A hyphen or an apostrophe belongs to a word only if more of the word follows.
      if (traits & ENDS) at = probe;
    }
    const owns = isOwner(text, from, at);
    const end = owns ? at - 2 : at;
    // Most words are all lower case, and cannot be names.
    const shape = owns || all & (UPPER | HAS_LOWER) ? shapeOf(text, from, end) : undefined;
    count++;
    if (!first && end - from > SHORT && (shape?.cased ?? (all & CASED) !== 0)) {
      within++;
      if (shape?.capital) capitals++;
    }
    if (shape?.shouted) shouted++;
    if (shape?.capital || shape?.marked) {
      const adjoins = namedUntil === from - 1 && text[namedUntil] === " ";
      names.push({ text: text.slice(from, end), first, adjoins, shape });
      namedUntil = owns ? -1 : at;
    } else namedUntil = -1;
    first = false;
  }
  return { names, count, shouted, within, capitals };
}

/** Whether a word has a possessive ending, like Tesla’s. */
function isOwner(text: string, from: number, end: number): boolean {
  return end - from > 2 && text[end - 1] === "s" && (text[end - 2] === "'" || text[end - 2] === "’");
}

function shapeOf(text: string, from: number, end: number): Shape {
  const begin = traitsAt(text, from);
  let all = begin;
  let before = begin;
  let risesWithin = false;
  let fallsBehindJoint = false;
  let digitWithin = false;
  for (let at = from + unitCount(begin); at < end; at += unitCount(before)) {
    const traits = traitsAt(text, at);
    if (before & LOWER && traits & UPPER) risesWithin = true;
    if (before & JOINS && traits & LOWER) fallsBehindJoint = true;
    if (traits & DIGIT) digitWithin = true;
    all |= traits;
    before = traits;
  }
  const cased = (all & CASED) !== 0;
  const shouted = end - from > 2 && (all & HAS_UPPER) === 0 && (begin & LETTER) !== 0 && cased;
  return {
    capital: (begin & HAS_LOWER) !== 0 && !fallsBehindJoint,
    shouted,
    marked: shouted || risesWithin || ((begin & LETTER) !== 0 && digitWithin && (all & UPPER) !== 0),
    cased,
  };
}

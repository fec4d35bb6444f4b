import { type Lexicon, lookUp, type Word } from "./lexicon.ts";
import { HAN, KANA, LATIN, SCRIPTS, scriptOf, THAI } from "./scripts.ts";

/** Rare characters, counted so that the search for signs can pass over the lines that have none. */
export interface Marks {
  brackets: number;
  braces: number;
  ats: number;
  fancy: number;
  garbled: number;
}

/** What one scan over a line finds; everything the signs, the shift and the learned score look at. */
export interface LineFacts {
  readonly text: string;
  /** The text in lower case, cut off where a line is too long to be worth reading on. */
  readonly lower: string;
  readonly blank: boolean;
  /** How many units each are brackets, braces, at-signs, decorated letters and signs of a wrong encoding. */
  readonly marks: Readonly<Marks>;
  /** Lower-case words outside addresses; where words are not spaced (Han, Kana, Thai), each two letters count as one. */
  readonly words: readonly Word[];
  /** Letters outside addresses by script, indexed as SCRIPTS. */
  readonly letters: Uint16Array;
  /** Letters outside addresses, all scripts together. */
  readonly letterCount: number;
  readonly digits: number;
  /** Web addresses in the line, and how many characters they take. */
  readonly urls: readonly string[];
  readonly urlLength: number;
  /**
   * The line as the learned score reads it: lower case, one space for many, one 0 for a number, 1 for an address.
   * A view that the next call overwrites: a copy for every line would cost more than all the rest.
   */
  readonly codes: Uint16Array;
}

const SPACE = 32;
const DIGIT = 48;
const ADDRESS = 1;

/** Longest stretch of a line that is described; the rest of a longer line changes nothing worth the time. */
const LONGEST = 20_000;

/** What a code unit is to a line: its script in the low four bits, and these. */
const SCRIPT = 0b1111;
const IN_WORD = 1 << 4;
const UNSPACED = 1 << 5;
const FIGURE = 1 << 6;
const WHITE = 1 << 7;
/** A unit that is counted among the marks, or may begin an address. */
const NOTABLE = 1 << 8;
const PLAIN_LATIN = LATIN | IN_WORD;

/** One look at a table for each unit, where most units are plain letters, is what makes the scan fast. */
const kinds = new Uint16Array(0x10000);
for (let unit = 0; unit < kinds.length; unit++) {
  const script = scriptOf(unit);
  const unspaced = script === HAN || script === KANA || script === THAI;
  let kind = script === 0 ? 0 : script | (unspaced ? UNSPACED : IN_WORD);
  if (isFancy(unit) || isGarbledLead(unit)) kind |= NOTABLE;
  kinds[unit] = kind;
}
const mark = (first: number, last: number, kind: number) => {
  for (let unit = first; unit <= last; unit++) kinds[unit] = (kinds[unit] ?? 0) | kind;
};
mark(0x30, 0x39, IN_WORD | FIGURE);
mark(0x5f, 0x5f, IN_WORD);
mark(0x300, 0x36f, IN_WORD);
mark(0, 0x20, WHITE);
for (const space of [0xa0, 0x3000]) mark(space, space, WHITE);
for (const notable of ["h", "w", "[", "{", "@"]) mark(notable.charCodeAt(0), notable.charCodeAt(0), NOTABLE);

let buffer = new Uint16Array(4096);

/** Describes one line in a single pass and enters its words in the lexicon; the time grows with its length and nothing else. */
export function describeLine(text: string, lexicon: Lexicon = new Map()): LineFacts {
  const lower = (text.length > LONGEST ? text.slice(0, LONGEST) : text).toLowerCase();
  if (buffer.length < lower.length + 2) buffer = new Uint16Array(lower.length + 2);
  const codes = buffer;
  const letters = new Uint16Array(SCRIPTS.length);
  const marks = { brackets: 0, braces: 0, ats: 0, fancy: 0, garbled: 0 };
  const words: Word[] = [];
  const urls: string[] = [];
  let size = 0;
  let latin = 0;
  let others = 0;
  let digits = 0;
  let urlLength = 0;
  let wordStart = -1;
  codes[size++] = SPACE;
  for (let at = 0; at <= lower.length; at++) {
    const unit = at < lower.length ? lower.charCodeAt(at) : SPACE;
    const kind = kinds[unit] ?? 0;
    if (kind === PLAIN_LATIN) {
      latin++;
      if (wordStart < 0) wordStart = at;
      codes[size++] = unit;
      continue;
    }
    if ((kind & NOTABLE) !== 0) {
      const end = addressEnd(lower, at);
      if (end > at) {
        if (wordStart >= 0) words.push(lookUp(lower.slice(wordStart, at), lexicon));
        wordStart = -1;
        urls.push(lower.slice(at, end));
        urlLength += end - at;
        codes[size++] = ADDRESS;
        at = end - 1;
        continue;
      }
      countMark(marks, unit, lower.charCodeAt(at + 1));
    }
    const script = kind & SCRIPT;
    if (script === LATIN) latin++;
    else if (script > 0) {
      letters[script] = (letters[script] ?? 0) + 1;
      others++;
    }
    if ((kind & IN_WORD) !== 0) {
      if (wordStart < 0) wordStart = at;
    } else if (wordStart >= 0 && !isApostropheInWord(lower, at)) {
      words.push(lookUp(lower.slice(wordStart, at), lexicon));
      wordStart = -1;
    }
    if ((kind & UNSPACED) !== 0 && at + 1 < lower.length && scriptOf(lower.charCodeAt(at + 1)) > 0)
      words.push(lookUp(lower.slice(at, at + 2), lexicon));
    if ((kind & FIGURE) !== 0) digits++;
    const code = (kind & FIGURE) !== 0 ? DIGIT : (kind & WHITE) !== 0 ? SPACE : unit;
    const again = codes[size - 1] === code && (code === SPACE || code === DIGIT);
    if (!again) codes[size++] = code;
  }
  letters[LATIN] = latin;
  return {
    text,
    lower,
    blank: size === 1,
    marks,
    words,
    letters,
    letterCount: latin + others,
    digits,
    urls,
    urlLength,
    codes: codes.subarray(0, size),
  };
}

function countMark(marks: Marks, unit: number, next: number): void {
  if (unit === 91) marks.brackets++;
  else if (unit === 123) marks.braces++;
  else if (unit === 64) marks.ats++;
  else if (isFancy(unit)) marks.fancy++;
  else if (isGarbled(unit, next)) marks.garbled++;
}

/** Mathematical letters (first halves of pairs), full-width Latin and digits, enclosed letters. */
function isFancy(unit: number): boolean {
  return unit === 0xd835 || (unit >= 0xff10 && unit <= 0xff5a) || (unit >= 0x2460 && unit <= 0x24ff);
}

/** UTF-8 read as Latin-1 or as Windows Cyrillic: a lead byte as a letter, then a unit that no alphabet puts there. */
function isGarbled(unit: number, next: number): boolean {
  return isGarbledLead(unit) && ((next >= 0x80 && next <= 0xbf) || next === 0x201a || next === 0x192);
}

function isGarbledLead(unit: number): boolean {
  return unit === 0xe3 || unit === 0xe2 || unit === 0x433 || unit === 0x440 || unit === 0x441;
}

function isApostropheInWord(lower: string, at: number): boolean {
  const unit = lower.charCodeAt(at);
  return (unit === 39 || unit === 0x2019) && scriptOf(lower.charCodeAt(at + 1)) > 0;
}

/** Where the web address that begins at this place ends, or the place itself when none begins here. */
function addressEnd(lower: string, at: number): number {
  const unit = lower.charCodeAt(at);
  if ((unit !== 104 && unit !== 119) || lower.charCodeAt(at + 1) !== (unit === 104 ? 116 : 119)) return at;
  if (!lower.startsWith("http://", at) && !lower.startsWith("https://", at) && !lower.startsWith("www.", at)) return at;
  let end = at + 4;
  while (end < lower.length && isAddressUnit(lower.charCodeAt(end))) end++;
  return end;
}

function isAddressUnit(unit: number): boolean {
  return unit > 32 && unit < 0x80 && unit !== 34 && unit !== 60 && unit !== 62 && unit !== 91 && unit !== 93;
}

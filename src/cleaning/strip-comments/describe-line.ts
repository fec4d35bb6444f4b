import { HAN, KANA, LATIN, SCRIPTS, scriptOf, THAI } from "./scripts.ts";

/** Rare characters, counted so that the search for signs can pass over the lines that have none. */
export interface Marks {
  readonly brackets: number;
  readonly braces: number;
  readonly ats: number;
  readonly fancy: number;
  readonly garbled: number;
}

/** What one scan over a line finds; everything the signs, the shift and the learned score look at. */
export interface LineFacts {
  readonly text: string;
  /** The text in lower case, cut off where a line is too long to be worth reading on. */
  readonly lower: string;
  readonly blank: boolean;
  /** How many units each are brackets, braces, at-signs, decorated letters and signs of a wrong encoding. */
  readonly marks: Marks;
  /** Lower-case words outside addresses; where words are not spaced (Han, Kana, Thai), each two letters count as one. */
  readonly words: readonly string[];
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

let buffer = new Uint16Array(4096);

/** Describes one line in a single pass; the time taken grows with its length and nothing else. */
export function describeLine(text: string): LineFacts {
  const lower = (text.length > LONGEST ? text.slice(0, LONGEST) : text).toLowerCase();
  if (buffer.length < lower.length + 2) buffer = new Uint16Array(lower.length + 2);
  const codes = buffer;
  const letters = new Uint16Array(SCRIPTS.length);
  const words: string[] = [];
  const urls: string[] = [];
  let size = 0;
  let letterCount = 0;
  let digits = 0;
  let urlLength = 0;
  let wordStart = -1;
  let brackets = 0;
  let braces = 0;
  let ats = 0;
  let fancy = 0;
  let garbled = 0;
  codes[size++] = SPACE;
  for (let at = 0; at <= lower.length; at++) {
    const unit = at < lower.length ? lower.charCodeAt(at) : SPACE;
    const end =
      (unit === 104 || unit === 119) && lower.charCodeAt(at + 1) === (unit === 104 ? 116 : 119)
        ? addressEnd(lower, at)
        : at;
    if (end > at) {
      if (wordStart >= 0) words.push(lower.slice(wordStart, at));
      wordStart = -1;
      urls.push(lower.slice(at, end));
      urlLength += end - at;
      codes[size++] = ADDRESS;
      at = end - 1;
      continue;
    }
    const script = unit >= 97 && unit <= 122 ? LATIN : scriptOf(unit);
    const digit = unit >= 48 && unit <= 57;
    if (script > 0) {
      letters[script] = (letters[script] ?? 0) + 1;
      letterCount++;
    }
    if (digit) digits++;
    const unspaced = script >= THAI && (script === HAN || script === KANA || script === THAI);
    if (script > 0 && unit < 0x80) {
      // A plain letter: by far the commonest case.
    } else if (unit === 91) brackets++;
    else if (unit === 123) braces++;
    else if (unit === 64) ats++;
    else if (unit >= 0x80) {
      if (isFancy(unit)) fancy++;
      else if (isGarbled(unit, lower.charCodeAt(at + 1))) garbled++;
    }
    const inWord = (script > 0 && !unspaced) || digit || unit === 95 || (unit >= 0x300 && unit <= 0x36f);
    if (inWord) {
      if (wordStart < 0) wordStart = at;
    } else if (wordStart >= 0 && !isApostropheInWord(lower, at)) {
      words.push(lower.slice(wordStart, at));
      wordStart = -1;
    }
    if (unspaced && at + 1 < lower.length && scriptOf(lower.charCodeAt(at + 1)) > 0)
      words.push(lower.slice(at, at + 2));
    const code = digit ? DIGIT : unit < 33 || unit === 0xa0 || unit === 0x3000 ? SPACE : unit;
    const again = codes[size - 1] === code && (code === SPACE || code === DIGIT);
    if (!again) codes[size++] = code;
  }
  return {
    text,
    lower,
    blank: size === 1,
    marks: { brackets, braces, ats, fancy, garbled },
    words,
    letters,
    letterCount,
    digits,
    urls,
    urlLength,
    codes: codes.subarray(0, size),
  };
}

/** Mathematical letters (first halves of pairs), full-width Latin and digits, enclosed letters. */
function isFancy(unit: number): boolean {
  return unit === 0xd835 || (unit >= 0xff10 && unit <= 0xff5a) || (unit >= 0x2460 && unit <= 0x24ff);
}

/** UTF-8 read as Latin-1 or as Windows Cyrillic: a lead byte as a letter, then a unit that no alphabet puts there. */
function isGarbled(unit: number, next: number): boolean {
  const lead = unit === 0xe3 || unit === 0xe2 || unit === 0x433 || unit === 0x440 || unit === 0x441;
  if (lead && ((next >= 0x80 && next <= 0xbf) || next === 0x201a || next === 0x192)) return true;
  return unit === 0xe3 && next === 0x81;
}

function isApostropheInWord(lower: string, at: number): boolean {
  const unit = lower.charCodeAt(at);
  return (unit === 39 || unit === 0x2019) && scriptOf(lower.charCodeAt(at + 1)) > 0;
}

/** Where the web address that begins at this place ends, or the place itself when none begins here. */
function addressEnd(lower: string, at: number): number {
  if (!lower.startsWith("http://", at) && !lower.startsWith("https://", at) && !lower.startsWith("www.", at)) return at;
  let end = at + 4;
  while (end < lower.length && isAddressUnit(lower.charCodeAt(end))) end++;
  return end;
}

function isAddressUnit(unit: number): boolean {
  return unit > 32 && unit < 0x80 && unit !== 34 && unit !== 60 && unit !== 62 && unit !== 91 && unit !== 93;
}

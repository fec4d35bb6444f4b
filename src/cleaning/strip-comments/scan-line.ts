import { hashOn, type Lexicon, type LexiconWord, lookUp, newLexicon } from "./lexicon.ts";
import { type Lower, readLower } from "./read-lower.ts";
import { LATIN, SCRIPTS, scriptOf } from "./scripts.ts";
import {
  FIGURE,
  IN_WORD,
  NOTABLE,
  OPENS,
  PLAIN_LATIN,
  PLAIN_LETTER,
  SCRIPT,
  UNIT_KINDS,
  UNSPACED,
  WHITE,
} from "./unit-kinds.ts";

/** Counts of rare characters, so that lines without them can skip the search for signs. */
export interface MarkCounts {
  angles: number;
  brackets: number;
  braces: number;
  colons: number;
  slashes: number;
  ats: number;
}

/** The result of scanning a line, on which signs, furniture and scores are based. */
export interface LineFacts {
  readonly text: string;
  readonly blank: boolean;
  /** The numbers of opening brackets and braces, colons, slashes and at-signs. */
  readonly marks: Readonly<MarkCounts>;
  /**
   * Lower-case words outside addresses. In scripts without spaces (Han, Kana, Thai), each two letters count as a word.
   */
  readonly words: readonly LexiconWord[];
  /** Letters outside addresses by script, indexed as SCRIPTS. */
  readonly letters: readonly number[];
  /** All letters outside addresses. */
  readonly letterCount: number;
  readonly digits: number;
  /** Web addresses in the line, and their total length in characters. */
  readonly urls: readonly string[];
  readonly urlLength: number;
  /**
   * The line as the score reads it: in lower case, one space for a run of them, one 0 for a number, 1 for an address.
   * Only the first `codeCount` entries are valid, and the next call overwrites them; copying them for every line would
   * cost more than everything else.
   */
  readonly codes: Uint16Array;
  readonly codeCount: number;
}

const SPACE = 32;
const DIGIT = 48;
const ADDRESS = 1;

/** The longest part of a line that is read. The rest of a longer line would not change the result. */
const MAX_LENGTH = 20_000;

let buffer = new Uint16Array(4096);

// Most lines have no marks and no addresses, and share these.
const NO_MARKS: Readonly<MarkCounts> = {
  angles: 0,
  brackets: 0,
  braces: 0,
  colons: 0,
  slashes: 0,
  ats: 0,
};
const NO_URLS: string[] = [];
const NO_LETTERS: readonly number[] = SCRIPTS.map(() => 0);

/**
 * Scans a line in a single pass and enters its words in the lexicon; without one (null), `words` stays empty. Linear in
 * the line's length.
 */
export function scanLine(text: string, lexicon: Lexicon | null = newLexicon()): LineFacts {
  const lower = readLower(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
  const { units } = lower;
  const { length } = lower.source;
  if (buffer.length < length + 2) buffer = new Uint16Array(length + 2);
  const codes = buffer;
  const table = UNIT_KINDS;
  const letters = NO_LETTERS.slice();
  let marks: MarkCounts | undefined;
  const words: LexiconWord[] = [];
  let urls = NO_URLS;
  let size = 0;
  let latin = 0;
  let others = 0;
  let digits = 0;
  let urlLength = 0;
  let wordStart = -1;
  let hash = 0;
  codes[size++] = SPACE;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? (units[at] ?? 0) : SPACE;
    const kind = table[unit] ?? 0;
    if ((kind & OPENS) !== 0) {
      const end = addressEnd(lower, at);
      if (end > at) {
        if (wordStart >= 0 && lexicon !== null) words.push(lookUp(lower, wordStart, at, hash, lexicon));
        wordStart = -1;
        if (urls === NO_URLS) urls = [];
        urls.push(lower.source.slice(at, end).toLowerCase());
        urlLength += end - at;
        codes[size++] = ADDRESS;
        at = end - 1;
        continue;
      }
    }
    if ((kind & PLAIN_LETTER) === PLAIN_LATIN) {
      latin++;
      if (wordStart < 0) {
        wordStart = at;
        hash = 0;
      }
      hash = hashOn(hash, unit);
      codes[size++] = unit;
      continue;
    }
    if ((kind & NOTABLE) !== 0) {
      marks ??= { ...NO_MARKS };
      countMark(marks, unit);
    }
    const script = kind & SCRIPT;
    if (script === LATIN) latin++;
    else if (script > 0) {
      letters[script] = (letters[script] ?? 0) + 1;
      others++;
    }
    if ((kind & IN_WORD) !== 0) {
      if (wordStart < 0) {
        wordStart = at;
        hash = 0;
      }
      hash = hashOn(hash, unit);
    } else if (wordStart >= 0) {
      if (isApostropheInWord(units, at, length)) hash = hashOn(hash, unit);
      else {
        if (lexicon !== null) words.push(lookUp(lower, wordStart, at, hash, lexicon));
        wordStart = -1;
      }
    }
    if (lexicon !== null && (kind & UNSPACED) !== 0 && at + 1 < length) {
      const next = units[at + 1] ?? 0;
      if (scriptOf(next) > 0) words.push(lookUp(lower, at, at + 2, hashOn(hashOn(0, unit), next), lexicon));
    }
    if ((kind & FIGURE) !== 0) digits++;
    const code = (kind & FIGURE) !== 0 ? DIGIT : (kind & WHITE) !== 0 ? SPACE : unit;
    const again = codes[size - 1] === code && (code === SPACE || code === DIGIT);
    if (!again) codes[size++] = code;
  }
  letters[LATIN] = latin;
  return {
    text,
    blank: size === 1,
    marks: marks ?? NO_MARKS,
    words,
    letters,
    letterCount: latin + others,
    digits,
    urls,
    urlLength,
    codes,
    codeCount: size,
  };
}

function countMark(marks: MarkCounts, unit: number): void {
  if (unit === 58) marks.colons++;
  else if (unit === 47) marks.slashes++;
  else if (unit === 60) marks.angles++;
  else if (unit === 91) marks.brackets++;
  else if (unit === 123) marks.braces++;
  else if (unit === 64) marks.ats++;
}

function isApostropheInWord(units: Uint16Array, at: number, length: number): boolean {
  const unit = units[at];
  return at + 1 < length && (unit === 39 || unit === 0x2019) && scriptOf(units[at + 1] ?? 0) > 0;
}

/** A line in lower case, cut to the part that is read. */
export function lowerOf({ text }: Pick<LineFacts, "text">): string {
  return (text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text).toLowerCase();
}

/** The end of the web address that begins at an index, or the index itself if none begins there. */
function addressEnd({ units, source }: Lower, at: number): number {
  const next = units[at + 1];
  if (next !== 116 && next !== 119) return at;
  const start = source.slice(at, at + 8).toLowerCase();
  if (!start.startsWith("http://") && !start.startsWith("https://") && !start.startsWith("www.")) return at;
  let end = at + 4;
  while (end < source.length && isAddressUnit(units[end] ?? 0)) end++;
  return end;
}

function isAddressUnit(unit: number): boolean {
  return unit > 32 && unit < 0x80 && unit !== 34 && unit !== 60 && unit !== 62 && unit !== 91 && unit !== 93;
}

import { type AskedWord, searchWords } from "../lib/search-words.ts";

/** A piece of an excerpt; `found` if it matches a search word. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Length of an excerpt in characters, and how many may precede the first match. */
const LENGTH = 240;
const BEFORE = 80;

/** The part of a text around the first match, split into pieces; the text's beginning if there is no match. */
export function excerptOf(text: string, asked: readonly AskedWord[]): Piece[] {
  const found = [...searchWords(text)]
    .filter(({ word }) => asked.some((each) => (each.whole ? word === each.word : word.startsWith(each.word))))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const first = found[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1 || first;
  const start = from > first ? first : from;
  const end =
    start + LENGTH >= text.length
      ? text.length
      : Math.max(text.lastIndexOf(" ", start + LENGTH), found[0]?.to ?? start + LENGTH);
  const pieces: { text: string; found: boolean }[] = [];
  // Joins adjacent pieces of the same kind, since bigrams overlap.
  const add = (piece: string, isFound: boolean) => {
    const last = pieces.at(-1);
    if (last?.found === isFound) last.text += piece;
    else if (piece !== "") pieces.push({ text: piece, found: isFound });
  };
  let at = start;
  if (start > 0) add("… ", false);
  for (const { from: begin, to } of found) {
    if (to <= at || begin >= end) continue;
    add(text.slice(at, Math.max(at, begin)), false);
    add(text.slice(Math.max(at, begin), Math.min(to, end)), true);
    at = Math.min(to, end);
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(" …", false);
  return pieces;
}

import type { SeedKind } from "./seed-file.ts";

/** More than any article has: a novel has 20,000 lines. */
export const MAX_PIECES = 20_000;

/** What takes time or memory to process: lines, tags, escaped characters, table cells, strikethroughs and addresses. */
const PIECES = /<[a-z/!?]|~~|\/\/|mailto:|[\n\r\u0085\u2028\u2029|<>&]/gi;

/** In Markdown, also every character that may be part of a mark (CommonMark §6), links, and lines that begin an item or a heading. */
const MARKDOWN_PIECES =
  /<[a-z/!?]|\/\/|mailto:|\]\(|\n[ \t]{0,99}(?:[-*+]|#{1,6}|\d{1,9}[.)])(?=[ \t])|[\n\r\u0085\u2028\u2029|<>&\\`*_~[\]]/gi;

/**
 * The 1-based line of a body at which it exceeds the limit; undefined if it does not. A body within the limit is
 * read and built in two seconds, whatever it contains.
 */
export function lineOfExcess(body: string, kind: SeedKind): number | undefined {
  if (body.length <= MAX_PIECES) return undefined;
  const pieces = body.matchAll(kind === "markdown" ? MARKDOWN_PIECES : PIECES);
  let count = 0;
  let line = 1;
  for (const [piece] of pieces) {
    count += weightOf(piece);
    if (count > MAX_PIECES) return line;
    if (piece.startsWith("\n")) line++;
  }
  return undefined;
}

/** By the time it takes: the end of an address, a link or an item as long as two lines, a character that is no tag half as long as one. */
function weightOf(piece: string): number {
  if ("<>&\\`*_~[]".includes(piece)) return 0.5;
  return piece.length === 1 || piece === "~~" || piece.startsWith("<") ? 1 : 2;
}

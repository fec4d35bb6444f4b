import type { SeedKind } from "./seed-file.ts";

/** More than any article has: a novel has 20,000 lines. */
export const MAX_PIECES = 20_000;

/** What takes time or memory to process: lines, tags, entities, table cells, strikethroughs and addresses. */
const PIECES = /[\n\r\u0085\u2028\u2029|<&]|~~|\/\/|mailto:/gi;

/** In Markdown, also every character that may be part of a mark (CommonMark §6). */
const MARKDOWN_PIECES = /[\n\r\u0085\u2028\u2029|<&\\`*_~[\]]|\/\/|mailto:/gi;

/**
 * The 1-based line of a body at which it exceeds the limit; undefined if it does not. A body within the limit is
 * processed in about two seconds, whatever it contains.
 */
export function lineOfExcess(body: string, kind: SeedKind): number | undefined {
  if (body.length <= MAX_PIECES) return undefined;
  const pieces = body.matchAll(kind === "markdown" ? MARKDOWN_PIECES : PIECES);
  let count = 0;
  let line = 1;
  for (const [piece] of pieces) {
    // Finding the end of an address takes as long as two other pieces.
    count += piece === "//" || piece.length > 2 ? 2 : 1;
    if (count > MAX_PIECES) return line;
    if (piece === "\n") line++;
  }
  return undefined;
}

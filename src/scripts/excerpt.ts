/** A piece of an excerpt, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Takes Pagefind's excerpt apart: it wraps found words in `<mark>`, and writes the text's own `<` and `>` as entities.
 * The pieces are texts, so that nothing of an index is ever markup.
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, place) => ({ text: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), found: place % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

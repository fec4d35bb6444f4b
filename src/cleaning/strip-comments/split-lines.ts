/** The lines of a body and their line breaks, from which the body can be joined again byte for byte. */
export interface Lines {
  /** The lines without breaks. A body that ends in a line break has no empty last line. */
  readonly texts: readonly string[];
  /** The break after each line: "\n", "\r\n", "\r", or "" after the last. */
  readonly ends: readonly string[];
}

/** Splits a body at its line breaks. A lone carriage return counts only if the body has no other break. */
export function splitLines(body: string): Lines {
  const mark = body.includes("\n") ? "\n" : "\r";
  const texts: string[] = [];
  const ends: string[] = [];
  let from = 0;
  while (from < body.length) {
    const at = body.indexOf(mark, from);
    const stop = at < 0 ? body.length : at;
    const text = stop > from && mark === "\n" && at >= 0 && body.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    texts.push(body.slice(from, text));
    ends.push(at < 0 ? "" : body.slice(text, at + 1));
    from = at < 0 ? body.length : at + 1;
  }
  return { texts, ends };
}

/** A fence of back-ticks, perhaps with the language of its code (CommonMark §4.5). `~~~` separates parts of many texts. */
const FENCE = /^ {0,3}(`{3,20})([^`]*)$/;

/**
 * Makes a function that gives the line closing the fenced code that begins on a line (both from 0); undefined if none
 * begins there or it is never closed. Linear, because fences have few lengths.
 */
export function fenceEnds(lines: readonly string[]): (at: number) => number | undefined {
  let unclosed = Number.POSITIVE_INFINITY;
  return (at) => {
    const length = FENCE.exec(lines[at] ?? "")?.[1]?.length ?? 0;
    if (length === 0 || length >= unclosed) return undefined;
    for (let end = at + 1; end < lines.length; end++) {
      const [, fence = "", language] = FENCE.exec(lines[end] ?? "") ?? [];
      if (fence.length >= length && language?.trim() === "") return end;
    }
    unclosed = length;
    return undefined;
  };
}

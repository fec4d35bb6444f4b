/** Share of a body's lines from which on nothing is cut: then it is the text, not a tail, that looks like spam. */
const NEARLY_ALL = 0.95;
/** Characters of other lines that prove an article, however much stands below it. */
const AN_ARTICLE = 200;

/** Whether next to nothing of a body is left without some of its spoken lines, of which these are the lengths in characters. */
export function leavesNothing(isCut: (row: number) => boolean, lengths: readonly number[]): boolean {
  const left = lengths.filter((_, row) => !isCut(row));
  if (lengths.length - left.length <= lengths.length * NEARLY_ALL) return false;
  return left.reduce((sum, length) => sum + length, 0) < AN_ARTICLE;
}

/** From this share of its lines on, nothing is cut: the text itself looks like spam, not what follows it. */
const NEARLY_ALL = 0.95;
/** So many characters of other lines prove an article, however much follows. */
const AN_ARTICLE = 200;

/**
 * Whether cutting some non-blank lines leaves next to nothing of a body. `lengths` are the lines' lengths in
 * characters.
 */
export function leavesNothing(isCut: (row: number) => boolean, lengths: readonly number[]): boolean {
  const left = lengths.filter((_, row) => !isCut(row));
  if (lengths.length - left.length <= lengths.length * NEARLY_ALL) return false;
  return left.reduce((sum, length) => sum + length, 0) < AN_ARTICLE;
}

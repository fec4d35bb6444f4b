/**
 * A value as JSON that stays data wherever it is put: nothing in it opens a tag, a comment or a section of HTML or XML,
 * and what an old JavaScript took for the end of a line is written as an escape, which every reader of JSON turns back.
 * `space` indents it, as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

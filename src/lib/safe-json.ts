/**
 * A value as JSON that stays data wherever it is put: what HTML, XML or an old JavaScript would take for its own is
 * written as an escape, which every reader of JSON turns back. `space` indents it, as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/**
 * A value as JSON that can be embedded anywhere: characters with a meaning in HTML, XML or old JavaScript are escaped,
 * which every JSON reader undoes. `space` indents as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** What HTML, XML or an old JavaScript would take for its own. */
const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * A value as JSON that stays data wherever it is put: what other languages would take for their own is written as an
 * escape, which every reader of JSON turns back. `space` indents it, as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(/[<>&\u2028\u2029]/g, (char) => ESCAPES[char] ?? char);
}

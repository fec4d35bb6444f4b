/** Characters with a meaning in HTML, XML or old JavaScript. */
const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * A value as JSON that can be embedded anywhere: characters with a meaning in HTML, XML or old JavaScript are escaped,
 * which every JSON reader undoes. `space` indents as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(/[<>&\u2028\u2029]/g, (char) => ESCAPES[char] ?? char);
}

/**
 * A value as JSON that stays data wherever it is put: what HTML, XML or an old JavaScript would take for its own is
 * written as an escape, which every reader of JSON turns back. `space` indents it, as in `JSON.stringify`.
 */
export function safeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

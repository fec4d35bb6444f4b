/**
 * A value as JSON that stays data wherever it is put: what HTML, XML or an old JavaScript would take for its own is
 * written as an escape, which every reader of JSON turns back.
 */
export function renderJson(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}

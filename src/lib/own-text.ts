/** The same text in memory of its own. V8 keeps a part of a longer text as a reference to all of that. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}

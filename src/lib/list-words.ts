/** Words listed as in an English sentence: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], last: "and" | "or" = "and"): string {
  // In British English, no comma stands before the last word.
  return new Intl.ListFormat("en-GB", { type: last === "or" ? "disjunction" : "conjunction" }).format(words);
}

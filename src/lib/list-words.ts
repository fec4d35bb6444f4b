/** "a", "a and b", "a, b and c": words as a sentence lists them, in English. */
export function listWords(words: readonly string[], last: "and" | "or" = "and"): string {
  const final = words.slice(-1).join();
  return words.length < 2 ? final : `${words.slice(0, -1).join(", ")} ${last} ${final}`;
}

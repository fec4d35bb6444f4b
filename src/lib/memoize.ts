/** A function of texts that computes each answer once and keeps it. For few distinct texts that are asked for often. */
export function memoize<Texts extends readonly string[], Result extends {}>(
  work: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    const [first = ""] = texts;
    const key = texts.length === 1 ? first : texts.join("\0");
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = work(...texts);
    known.set(key, answer);
    return answer;
  };
}

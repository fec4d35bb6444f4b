/** A function of texts that computes each answer once and keeps it. For few distinct texts that are asked for often. */
export function memoize<Texts extends readonly string[], Result extends {}>(
  work: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    const key = texts.join("\0");
    const answer = known.get(key) ?? work(...texts);
    known.set(key, answer);
    return answer;
  };
}

/**
 * A function of texts that computes each answer once and keeps it. For few distinct texts that are asked for often; fastest for
 * one text. Ignores arguments that `work` does not name, such as the index that `map` passes.
 */
export function memoize<Texts extends readonly string[], Result extends {}>(
  work: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const known = new Map<string, Result>();
  return (...texts) => {
    let key = texts[0] ?? "";
    for (let index = 1; index < work.length; index++) key += `\0${texts[index]}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = work(...texts);
      known.set(key, answer);
    }
    return answer;
  };
}

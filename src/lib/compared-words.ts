import { UNSPACED } from "./has-word.ts";
import { normalForm } from "./normal-form.ts";
import { withoutSoftHyphens } from "./plain-text.ts";

const RUNS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Words with fewer letters carry no meaning, unless they have digits or capitals: D1, EU. */
const SHORT = 3;

/**
 * The distinct words by which two texts are compared: in lower case, without accents, possessive endings and the
 * commonest words. In scripts without spaces, each pair of neighbouring characters counts as a word. Independent of the
 * locale.
 */
export function comparedWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const plain = normalForm(withoutSoftHyphens(text), "NFKD")
    .replace(/(?<=\p{L})['’]s?(?=\P{L}|$)/gu, "")
    .replace(/\p{M}|['’]/gu, "");
  // In a text all in capitals, a capital does not mark a name.
  const shouts = /\p{Lu}/u.test(plain) && !/\p{Ll}|\p{Lo}/u.test(plain);
  for (const [run] of plain.matchAll(RUNS)) {
    if (IS_UNSPACED.test(run)) {
      const signs = [...run];
      for (let at = 0; at + 1 < signs.length; at++) words.add(`${signs[at]}${signs[at + 1]}`);
    } else if (run.length > SHORT || /\p{N}/u.test(run) || (run.length > 1 && run === run.toUpperCase() && !shouts)) {
      words.add(run.toLowerCase());
    }
  }
  return words;
}

import { memoize } from "./memoize.ts";
import { normalForm } from "./normal-form.ts";
import { withoutSoftHyphens } from "./plain-text.ts";

/** Scripts written without spaces, for a character class: there, a word may stand anywhere in a text. */
export const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

/**
 * What may not stand next to a whole word. A following "+" or "#" is part of the word: "C++" does not contain the word
 * "C".
 */
const BEFORE = "[\\p{L}\\p{N}\\p{M}]";
const BEHIND = "[\\p{L}\\p{N}\\p{M}+#]";

/**
 * A text prepared for `hasWord`. Case, Unicode form, kind of apostrophe, spaces or hyphens between words, and soft
 * hyphens do not matter.
 */
export function foldWords(text: string): string {
  return (
    normalForm(withoutSoftHyphens(text), "NFKC")
      // In this order, so that "ß" and "SS" are the same.
      .toUpperCase()
      .toLowerCase()
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[\s_‐‑–-]+/gu, " ")
  );
}

/**
 * Whether a text from `foldWords` contains a word or phrase as a whole: "chips" does not contain "chip". Where a phrase
 * begins or ends in a script without spaces (Chinese, Japanese, Thai), it may stand inside a longer run. An empty word
 * is in no text.
 */
export function hasWord(folded: string, word: string): boolean {
  const { text, pattern } = lookedFor(word);
  // Compile the pattern only for words that occur at all.
  return text !== "" && folded.includes(text) && pattern().test(folded);
}

const lookedFor = memoize((word: string) => {
  const text = foldWords(word).trim();
  return { text, pattern: memoize(() => patternOf(text)) };
});

function patternOf(text: string): RegExp {
  const unspaced = new RegExp(`[${UNSPACED}]`, "u");
  const first = unspaced.test([...text].at(0) ?? "") ? "" : `(?<!${BEFORE})`;
  const last = unspaced.test([...text].at(-1) ?? "") ? "" : `(?!${BEHIND})`;
  return new RegExp(`${first}${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}${last}`, "u");
}

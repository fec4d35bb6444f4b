import { memoize } from "./memoize.ts";
import { normalForm } from "./normal-form.ts";
import { withoutSoftHyphens } from "./plain-text.ts";

/** Scripts that write words without spaces between them: a word of one may stand anywhere in a text. */
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";

/** What may not stand beside a whole word. Behind it, "+" and "#" belong to it: "C" is no word of "C++". */
const BEFORE = "[\\p{L}\\p{N}\\p{M}]";
const BEHIND = "[\\p{L}\\p{N}\\p{M}+#]";

/**
 * A text in the form in which words are looked for: case, the form of Unicode, the kind of apostrophe, and whether words
 * are joined by spaces or hyphens do not count, nor where a word may be broken.
 */
export function foldWords(text: string): string {
  return (
    normalForm(withoutSoftHyphens(text), "NFKC")
      // In this order, so that "ß" and "SS" are one.
      .toUpperCase()
      .toLowerCase()
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[\s_‐‑–-]+/gu, " ")
  );
}

/**
 * Whether a text that `foldWords` made has a word or phrase, whole: "chip" is not in "chips". Where a phrase begins or
 * ends in a script without spaces (Chinese, Japanese, Thai), it may stand inside a longer run there. Nothing is in no text,
 * and an empty word in none.
 */
export function hasWord(folded: string, word: string): boolean {
  const { text, pattern } = lookedFor(word);
  // A pattern is made for words that are there at all.
  return text !== "" && folded.includes(text) && pattern().test(folded);
}

const lookedFor = memoize((word: string) => {
  const text = foldWords(word).trim();
  return { text, pattern: memoize(() => patternOf(text)) };
});

function patternOf(text: string): RegExp {
  const unspaced = new RegExp(UNSPACED, "u");
  const first = unspaced.test([...text].at(0) ?? "") ? "" : `(?<!${BEFORE})`;
  const last = unspaced.test([...text].at(-1) ?? "") ? "" : `(?!${BEHIND})`;
  return new RegExp(`${first}${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}${last}`, "u");
}

import { isWords } from "../../src/words/check-word.ts";
import { en } from "../../src/words/en.ts";
import type { Plural } from "../../src/words/plural.ts";
import type { Words } from "../../src/words/words.ts";

/** An artificial language for tests, English in ‹…›: text without marks does not come from the table of words. */
export const PSEUDO_WORDS: Words = pseudoWords();

function pseudoWords(): Words {
  const words = Object.fromEntries(
    Object.entries(en).map(([name, word]) => [name, name === "language" ? word : marked(word)]),
  );
  if (!isWords(words)) throw new Error("A made-up table is not whole.");
  return words;
}

/** Placeholders are outside the marks, because their values have their own. */
function marked(word: string | Plural): string | object {
  if (typeof word !== "string")
    return Object.fromEntries(Object.entries(word).map(([kind, text]) => [kind, marked(text)]));
  return word
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{|^$/.test(piece) ? piece : `‹${piece}›`))
    .join("");
}

/** Removes the marked text. */
export function withoutPseudo(text: string): string {
  return text.replace(/‹[^‹›]*›/g, "");
}

import { languagesOf } from "./languages.ts";

/** A word that occurs in a body, looked up once and shared by all the lines that have it: two equal words are one. */
export interface Word {
  readonly text: string;
  /** Counts the different words of a body from 0, so that tables of words are arrays. */
  readonly number: number;
  /** The languages of which it is a little word, as `languagesOf` gives them. */
  readonly languages: number;
  /** True when it carries meaning: no little word, no number, not short. */
  readonly topic: boolean;
}

/** The different words of one body by their text. */
export type Lexicon = Map<string, Word>;

/** Finds a word in the lexicon, or enters it. */
export function lookUp(text: string, lexicon: Lexicon): Word {
  const known = lexicon.get(text);
  if (known !== undefined) return known;
  const languages = languagesOf(text);
  const word = { text, number: lexicon.size, languages, topic: languages === 0 && isLong(text) };
  lexicon.set(text, word);
  return word;
}

/** Long enough to carry meaning: four letters, or two where a letter is a syllable or more. */
function isLong(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit < 48 || unit > 57) && (word.length >= 4 || (word.length >= 2 && unit >= 0xe00));
}

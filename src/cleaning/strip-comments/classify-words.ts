import { FILTER_LANGUAGES } from "./languages.ts";
import type { LexiconWord } from "./lexicon.ts";

/** What the words of a line say about its language and subject. */
export interface WordFacts {
  /** Words that carry meaning: not function words, numbers or short words. */
  readonly topics: readonly LexiconWord[];
  /** The number of function words of each language, in the order of FILTER_LANGUAGES. */
  readonly little: readonly number[];
  /** The index of the language with most of them; 0 if there are none. */
  readonly language: number;
  /** The number of words read. */
  readonly looked: number;
}

/** The most words read in a line; further ones would change no answer. */
const MAX_WORDS = 200;

const NONE: number[] = FILTER_LANGUAGES.map(() => 0);

/** Sorts the words of a line into function words, which show its language, and words that show its subject. */
export function classifyWords(words: readonly LexiconWord[]): WordFacts {
  const looked = Math.min(words.length, MAX_WORDS);
  let little = NONE;
  let language = 0;
  const topics: LexiconWord[] = [];
  for (let at = 0; at < looked; at++) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.topic) topics.push(word);
    if (word.languages !== 0 && little === NONE) little = NONE.slice();
    for (let left = word.languages; left !== 0; ) {
      const one = 31 - Math.clz32(left);
      little[one] = (little[one] ?? 0) + 1;
      left ^= 1 << one;
    }
  }
  if (little !== NONE) language = little.indexOf(Math.max(...little));
  return { topics, little, language, looked };
}

import { LANGUAGES } from "./languages.ts";
import type { Word } from "./lexicon.ts";

/** What the words of a line say of its language and its subject. */
export interface WordFacts {
  /** The words that carry meaning: not little words, not numbers, not short. */
  readonly topics: readonly Word[];
  /** How many little words of each language the line has, in the order of LANGUAGES. */
  readonly little: readonly number[];
  /** The place of the language that has most of them, 0 where there are none. */
  readonly language: number;
  /** How many words were looked at. */
  readonly looked: number;
}

/** Words looked at in one line; more of a longer line would change no answer. */
const MOST_WORDS = 200;

const NONE: number[] = LANGUAGES.map(() => 0);

/** Sorts the words of a line into little words, which tell its language, and words that tell what it is about. */
export function classifyWords(words: readonly Word[]): WordFacts {
  const looked = Math.min(words.length, MOST_WORDS);
  let little = NONE;
  let language = 0;
  const topics: Word[] = [];
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

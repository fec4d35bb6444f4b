import { LANGUAGES, languagesOf } from "./languages.ts";

/** What the words of a line say of its language and its subject. */
export interface WordFacts {
  /** The words that carry meaning: not little words, not numbers, not short. */
  readonly topics: readonly string[];
  /** How many little words of each language the line has, in the order of LANGUAGES. */
  readonly little: Uint8Array;
  /** How many words were looked at. */
  readonly looked: number;
}

/** Words looked at in one line; more of a longer line would change no answer. */
const MOST_WORDS = 200;

const NONE = new Uint8Array(LANGUAGES.length);

/** Sorts the words of a line into little words, which tell its language, and words that tell what it is about. */
export function describeWords(words: readonly string[]): WordFacts {
  const looked = Math.min(words.length, MOST_WORDS);
  let little = NONE;
  const topics: string[] = [];
  for (let at = 0; at < looked; at++) {
    const word = words[at] ?? "";
    let mask = languagesOf(word);
    if (mask === 0 && isLong(word)) topics.push(word);
    if (mask !== 0 && little === NONE) little = new Uint8Array(LANGUAGES.length);
    for (let language = 0; mask !== 0; language++, mask >>>= 1) {
      if ((mask & 1) === 1) little[language] = (little[language] ?? 0) + 1;
    }
  }
  return { topics, little, looked };
}

/** Long enough to carry meaning: four letters, or two where a letter is a syllable or more. */
function isLong(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit < 48 || unit > 57) && (word.length >= 4 || (word.length >= 2 && unit >= 0xe00));
}

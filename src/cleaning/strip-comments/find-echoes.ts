import type { LineFacts } from "./describe-line.ts";
import type { WordFacts } from "./describe-words.ts";
import type { Word } from "./lexicon.ts";
import type { SignName } from "./signs.ts";

/** Lines looked at on either side of a line. */
const REACH = 6;
const LONGEST = 160;
/** Lines that begin alike this far are copies of each other. */
const KEY_LENGTH = 80;

/**
 * For each line, the signs it shows together with its neighbours: the same word line after line, or the same line again.
 * The numbers of the words are below `wordCount`.
 */
export function findEchoes(
  lines: readonly LineFacts[],
  wordFacts: readonly WordFacts[],
  wordCount: number,
): SignName[][] {
  const short = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => !line.blank && line.text.length <= LONGEST);
  const words = short.map(({ at }) => distinct(wordFacts[at]?.topics ?? []));
  const keys = short.map(({ line }) => line.lower.slice(0, KEY_LENGTH));
  const copies = new Map<string, number>();
  for (const key of keys) copies.set(key, (copies.get(key) ?? 0) + 1);
  const opening = findOpening(words, wordCount);
  const found: SignName[][] = lines.map(() => []);
  const inReach = new Uint8Array(wordCount);
  const add = (place: number, step: number) => {
    for (const { number } of words[place] ?? []) inReach[number] = (inReach[number] ?? 0) + step;
  };
  for (let place = 0; place < Math.min(REACH, short.length); place++) add(place, 1);
  short.forEach(({ line, at }, place) => {
    add(place + REACH, 1);
    if (place > REACH) add(place - REACH - 1, -1);
    let most = 0;
    for (const { number } of words[place] ?? []) {
      if (opening[number] === 0) most = Math.max(most, inReach[number] ?? 0);
    }
    const around = Math.min(short.length, place + REACH + 1) - Math.max(0, place - REACH);
    if (most >= 4 && most >= around * 0.4) found[at]?.push("echo");
    if (line.text.length >= 12 && line.words.length >= 2 && (copies.get(keys[place] ?? "") ?? 0) >= 3)
      found[at]?.push("copies");
  });
  return found;
}

/** Share of a body's lines in which an article names its subject; a word it repeats from there on is no echo. */
const OPENING = 0.2;

/** A table of words: 1 for those of the lines that open the body. */
function findOpening(words: readonly (readonly Word[])[], wordCount: number): Uint8Array {
  const opening = new Uint8Array(wordCount);
  const lines = Math.max(3, Math.ceil(words.length * OPENING));
  for (const line of words.slice(0, lines)) for (const { number } of line) opening[number] = 1;
  return opening;
}

function distinct(words: readonly Word[]): readonly Word[] {
  return words.length < 2 ? words : words.filter((word, at) => words.indexOf(word) === at);
}

import type { LineFacts } from "./describe-line.ts";
import type { WordFacts } from "./describe-words.ts";
import type { SignName } from "./signs.ts";

/** Lines looked at on either side of a line. */
const REACH = 6;
const LONGEST = 160;
/** Lines that begin alike this far are copies of each other. */
const KEY_LENGTH = 80;

/** For each line, the signs it shows together with its neighbours: the same word line after line, or the same line again. */
export function findEchoes(lines: readonly LineFacts[], wordFacts: readonly WordFacts[]): SignName[][] {
  const short = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => !line.blank && line.text.length <= LONGEST);
  const words = short.map(({ at }) => distinct(wordFacts[at]?.topics ?? []));
  const keys = short.map(({ line }) => line.lower.slice(0, KEY_LENGTH));
  const copies = new Map<string, number>();
  for (const key of keys) copies.set(key, (copies.get(key) ?? 0) + 1);
  const opening = findOpening(words);
  const found: SignName[][] = lines.map(() => []);
  const inReach = new Map<string, number>();
  const add = (place: number, step: number) => {
    for (const word of words[place] ?? []) inReach.set(word, (inReach.get(word) ?? 0) + step);
  };
  for (let place = 0; place < Math.min(REACH, short.length); place++) add(place, 1);
  short.forEach(({ line, at }, place) => {
    add(place + REACH, 1);
    if (place > REACH) add(place - REACH - 1, -1);
    let most = 0;
    for (const word of words[place] ?? []) if (!opening.has(word)) most = Math.max(most, inReach.get(word) ?? 0);
    const around = Math.min(short.length, place + REACH + 1) - Math.max(0, place - REACH);
    if (most >= 4 && most >= around * 0.4) found[at]?.push("echo");
    if (line.text.length >= 12 && line.words.length >= 2 && (copies.get(keys[place] ?? "") ?? 0) >= 3)
      found[at]?.push("copies");
  });
  return found;
}

/** Share of a body's lines in which an article names its subject; a word it repeats from there on is no echo. */
const OPENING = 0.2;

/** The words of the lines that open the body. */
function findOpening(words: readonly (readonly string[])[]): Set<string> {
  return new Set(words.slice(0, Math.max(3, Math.ceil(words.length * OPENING))).flat());
}

function distinct(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.filter((word, at) => words.indexOf(word) === at);
}

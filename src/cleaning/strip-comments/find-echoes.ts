import { type LineFacts, lowerOf } from "./describe-line.ts";
import type { WordFacts } from "./describe-words.ts";
import type { Word } from "./lexicon.ts";
import type { SignName } from "./signs.ts";

/** Lines looked at on either side of a line. */
const REACH = 6;
const LONGEST = 160;
/** Lines that begin alike this far are copies of each other. */
const KEY_LENGTH = 80;
/** Lines that it takes to be copies, and what each must have. */
const COPIES = { lines: 3, characters: 12, words: 2 };

/**
 * For each line, the signs it shows together with its neighbours, undefined for none: the same word line after line, or
 * the same line again. The numbers of the words are below `wordCount`.
 */
export function findEchoes(
  lines: readonly LineFacts[],
  wordFacts: readonly WordFacts[],
  wordCount: number,
): readonly (readonly SignName[] | undefined)[] {
  const places: number[] = [];
  lines.forEach(({ blank, text }, at) => {
    if (!blank && text.length <= LONGEST) places.push(at);
  });
  const words = places.map((at) => distinct(wordFacts[at]?.topics ?? []));
  const copied = findCopies(lines, places);
  const opening = findOpening(words, wordCount);
  const found: (SignName[] | undefined)[] = new Array(lines.length).fill(undefined);
  const inReach = new Uint8Array(wordCount);
  const add = (place: number, step: number) => {
    for (const { number } of words[place] ?? []) inReach[number] = (inReach[number] ?? 0) + step;
  };
  for (let place = 0; place < Math.min(REACH, places.length); place++) add(place, 1);
  places.forEach((at, place) => {
    add(place + REACH, 1);
    if (place > REACH) add(place - REACH - 1, -1);
    let most = 0;
    for (const { number } of words[place] ?? []) {
      if (opening[number] === 0) most = Math.max(most, inReach[number] ?? 0);
    }
    const around = Math.min(places.length, place + REACH + 1) - Math.max(0, place - REACH);
    const echoes = most >= 4 && most >= around * 0.4;
    const copies = copied.has(at);
    if (echoes || copies) found[at] = echoes ? (copies ? ["echo", "copies"] : ["echo"]) : ["copies"];
  });
  return found;
}

/** The places of lines that appear several times. */
function findCopies(lines: readonly LineFacts[], places: readonly number[]): ReadonlySet<number> {
  const byOpening = new Map<number, number[]>();
  for (const at of places) {
    const line = lines[at];
    if (line === undefined || line.text.length < COPIES.characters) continue;
    const alike = byOpening.get(line.opening);
    if (alike === undefined) byOpening.set(line.opening, [at]);
    else alike.push(at);
  }
  const copied = new Set<number>();
  // Lines of one opening are nearly always copies, but its hash alone does not prove it.
  for (const alike of byOpening.values()) {
    if (alike.length < COPIES.lines) continue;
    const keys = alike.map((at) => lowerOf({ text: lines[at]?.text ?? "" }).slice(0, KEY_LENGTH));
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    alike.forEach((at, place) => {
      const count = counts.get(keys[place] ?? "") ?? 0;
      if (count >= COPIES.lines && (lines[at]?.words.length ?? 0) >= COPIES.words) copied.add(at);
    });
  }
  return copied;
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
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (word !== undefined && words.indexOf(word) < at)
      return words.filter((one, place) => words.indexOf(one) === place);
  }
  return words;
}

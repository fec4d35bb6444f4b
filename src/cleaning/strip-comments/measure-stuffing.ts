import type { Word } from "./lexicon.ts";

/** Words of a line that are looked at. */
const MOST_WORDS = 60;

/** How often each word of the lexicon stands in the line at hand; all 0 between two calls. */
let counts = new Uint8Array(4096);

/** 2 when the same words come again and again, 1 when one or two come too often, else 0. */
export function measureStuffing(words: readonly Word[]): 0 | 1 | 2 {
  const size = Math.min(words.length, MOST_WORDS);
  if (size < 5) return 0;
  let different = 0;
  for (let at = 0; at < size; at++) {
    const number = words[at]?.number ?? 0;
    if (number >= counts.length) counts = grow(counts, number);
    const before = counts[number] ?? 0;
    if (before === 0) different++;
    counts[number] = before + 1;
  }
  const answer = different > size * 0.8 ? 0 : weigh(words, size);
  for (let at = 0; at < size; at++) counts[words[at]?.number ?? 0] = 0;
  return answer;
}

/** Weighs the counts of the words of three letters and more. */
function weigh(words: readonly Word[], size: number): 0 | 1 | 2 {
  let long = 0;
  let repeated = 0;
  let most = 0;
  for (let at = 0; at < size; at++) {
    const word = words[at];
    if (word === undefined || word.text.length < 3) continue;
    const count = counts[word.number] ?? 0;
    long++;
    if (count > 1) repeated++;
    if (count > most) most = count;
  }
  if (long < 5) return 0;
  if (most >= 4 && repeated >= long * 0.5 && most >= long / 5) return 2;
  return long >= 6 && most >= 3 && repeated >= long * 0.5 ? 1 : 0;
}

function grow(table: Uint8Array<ArrayBuffer>, number: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(number + 1, table.length * 2));
  larger.set(table);
  return larger;
}

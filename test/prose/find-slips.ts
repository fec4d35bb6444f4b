import type { Turn } from "./turns.ts";

/** Longer sentences are not understood at once. Code in back-ticks is one word. */
const MAX_SENTENCE_LENGTH = 34;

/** The sentences of a text that are too long or hold a turn, each with what to do. */
export function findSlips(text: string, turns: readonly Turn[], longest = MAX_SENTENCE_LENGTH): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsIn(sentence);
    const found = turns.flatMap(({ pattern, instead }) => {
      const [turn] = pattern.exec(sentence) ?? [];
      return turn === undefined ? [] : [`“${turn}”: write ${instead}: ${sentence}`];
    });
    return words > longest ? [...found, `${words} words, more than ${longest}: ${sentence}`] : found;
  });
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}_`…][^\s]*/gu)?.length ?? 0;
}

function sentencesOf(text: string): string[] {
  // A full stop inside of a word, a file's name or a number ends nothing, and neither does "e.g. ".
  return text
    .split(/(?<=[.!?:;][”’")]*)\s+(?=[\p{Lu}“"(`*\d])|\n{2,}/u)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "");
}

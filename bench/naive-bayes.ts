import type { Example } from "../training/examples.ts";

/** A multinomial naive Bayes over words: the textbook filter, for comparison. Returns the log-odds of spam for a line. */
export function learnNaiveBayes(examples: readonly Example[]): (line: string) => number {
  const counts = { spam: new Map<string, number>(), honest: new Map<string, number>() };
  const totals = { spam: 0, honest: 0 };
  for (const { text, spam, weight } of examples) {
    const kind = spam ? "spam" : "honest";
    for (const word of wordsOf(text)) {
      counts[kind].set(word, (counts[kind].get(word) ?? 0) + weight);
      totals[kind] += weight;
    }
  }
  const size = new Set([...counts.spam.keys(), ...counts.honest.keys()]).size;
  const smooth = 0.1;
  return (line) => {
    let odds = 0;
    for (const word of wordsOf(line)) {
      const spam = ((counts.spam.get(word) ?? 0) + smooth) / (totals.spam + smooth * size);
      const honest = ((counts.honest.get(word) ?? 0) + smooth) / (totals.honest + smooth * size);
      odds += Math.log(spam / honest);
    }
    return odds;
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== "");
}

import { foldWords, hasWord } from "../lib/has-word.ts";
import type { TopicRule } from "./site.ts";

/** A topic that a row of `digest.config.ts` gives to a text, and the word of the row that the text has. */
export interface TopicByRule {
  readonly topic: string;
  readonly word: string;
}

/** The topics whose words stand in a text, in the order of their rows. A phrase does not reach from one part to the next. */
export function topicsByRule(parts: readonly string[], rules: readonly TopicRule[]): TopicByRule[] {
  if (rules.every(({ words = [] }) => words.length === 0)) return [];
  const folded = parts.map(foldWords);
  return rules.flatMap(({ name, words = [] }) => {
    const word = words.find((each) => folded.some((part) => hasWord(part, each)));
    return word === undefined ? [] : [{ topic: name, word }];
  });
}

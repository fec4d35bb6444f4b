import { foldWords, hasWord } from "../lib/has-word.ts";
import type { TopicRule } from "./site.ts";

/** A topic that a rule of `digest.config.ts` gives to a text, and the rule's word that occurs in it. */
export interface TopicByRule {
  readonly topic: string;
  readonly word: string;
}

/** The topics whose words occur in a text, in the order of the rules. A phrase must be within one part. */
export function topicsByRule(parts: readonly string[], rules: readonly TopicRule[]): TopicByRule[] {
  if (rules.every(({ words = [] }) => words.length === 0)) return [];
  const folded = parts.map(foldWords);
  return rules.flatMap(({ name, words = [] }) => {
    const word = words.find((each) => folded.some((part) => hasWord(part, each)));
    return word === undefined ? [] : [{ topic: name, word }];
  });
}
